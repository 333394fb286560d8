<?php

namespace Drupal\herne_widgets\Plugin\Block;

use Drupal\Core\Block\Attribute\Block;
use Drupal\Core\StringTranslation\TranslatableMarkup;

/**
 * "Herne: Meldungen" in the list of blocks.
 */
#[Block(
  id: 'herne_news_list',
  admin_label: new TranslatableMarkup('Herne: News'),
  category: new TranslatableMarkup('Stadt Herne'),
)]
final class NewsListBlock extends WidgetBlock {

  protected const WIDGET = 'news-list';

}

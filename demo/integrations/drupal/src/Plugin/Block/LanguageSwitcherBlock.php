<?php

namespace Drupal\herne_widgets\Plugin\Block;

use Drupal\Core\Block\Attribute\Block;
use Drupal\Core\StringTranslation\TranslatableMarkup;

/**
 * "Herne: Sprachwahl" in the list of blocks.
 */
#[Block(
  id: 'herne_language_switcher',
  admin_label: new TranslatableMarkup('Herne: Languages'),
  category: new TranslatableMarkup('Stadt Herne'),
)]
final class LanguageSwitcherBlock extends WidgetBlock {

  protected const WIDGET = 'language-switcher';

}

<?php

namespace Drupal\herne_widgets\Plugin\Block;

use Drupal\Core\Block\Attribute\Block;
use Drupal\Core\StringTranslation\TranslatableMarkup;

/**
 * "Herne: Schließungen" in the list of blocks.
 */
#[Block(
  id: 'herne_closure_banner',
  admin_label: new TranslatableMarkup('Herne: Closures'),
  category: new TranslatableMarkup('Stadt Herne'),
)]
final class ClosureBannerBlock extends WidgetBlock {

  protected const WIDGET = 'closure-banner';

}

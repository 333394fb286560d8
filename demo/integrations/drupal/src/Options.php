<?php

namespace Drupal\herne_widgets;

/**
 * What can be set for each widget, from the files all integrations share.
 */
final class Options {

  /**
   * Definition of a widget: title, description, fallback, options.
   */
  public static function widget(string $name): array {
    return json_decode(file_get_contents(dirname(__DIR__) . "/options/$name.json"), TRUE);
  }

  /**
   * A label in the language of the interface.
   */
  public static function label(array $label): string {
    return \Drupal::languageManager()->getCurrentLanguage()->getId() === 'de' ? $label['de'] : $label['en'];
  }

  /**
   * Name of an option as a property of the component: heading-level, heading_level.
   */
  public static function property(string $name): string {
    return str_replace('-', '_', $name);
  }

}

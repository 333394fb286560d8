<?php
/**
 * What can be set for each widget, read from the files all integrations share.
 *
 * @package Herne_Widgets
 */

defined( 'ABSPATH' ) || exit;

/** The options of the three widgets and their clean values. */
final class Herne_Widgets_Options {
	const WIDGETS = array( 'news-list', 'closure-banner', 'language-switcher' );

	/**
	 * Definition of a widget: title, description, fallback, options.
	 *
	 * @param string $widget Name without "herne-".
	 */
	public static function widget( $widget ) {
		static $widgets = array();
		if ( ! isset( $widgets[ $widget ] ) ) {
			$widgets[ $widget ] = json_decode( file_get_contents( HERNE_WIDGETS_DIR . "/options/$widget.json" ), true );
		}
		return $widgets[ $widget ];
	}

	/**
	 * A label in the language of whoever is logged in, else of the page.
	 *
	 * @param array $label Texts by language: de, en.
	 */
	public static function label( array $label ) {
		return 0 === strpos( determine_locale(), 'de' ) ? $label['de'] : $label['en'];
	}

	/**
	 * Name of an option as a block attribute: heading-level, headingLevel.
	 *
	 * @param string $name Name as in HTML.
	 */
	public static function camel_case( $name ) {
		return lcfirst( str_replace( '-', '', ucwords( $name, '-' ) ) );
	}

	/**
	 * Values worth writing, by HTML name: known, of the right kind, and not the default.
	 *
	 * @param string $widget Name without "herne-".
	 * @param array  $given  Values by HTML name, block name or shortcode name.
	 */
	public static function clean( $widget, array $given ) {
		$values = array();
		foreach ( self::widget( $widget )['options'] as $option ) {
			$name  = $option['name'];
			$value = null;
			foreach ( array( $name, self::camel_case( $name ), str_replace( '-', '_', $name ) ) as $key ) {
				$value = isset( $given[ $key ] ) ? $given[ $key ] : $value;
			}
			$clean = is_scalar( $value ) ? self::value( $option, $value ) : null;
			if ( null !== $clean && ( ! isset( $option['default'] ) || $option['default'] !== $clean ) ) {
				$values[ $name ] = $clean;
			}
		}
		return $values;
	}

	/**
	 * One clean value, or null if it says nothing.
	 *
	 * @param array           $option Definition of the option.
	 * @param string|int|bool $value  What was given.
	 */
	private static function value( array $option, $value ) {
		switch ( $option['type'] ) {
			case 'flag':
				return in_array( $value, array( true, 1, '1', 'true', 'yes', 'on', 'ja', $option['name'] ), true );
			case 'number':
				if ( ! is_numeric( $value ) ) {
					return null;
				}
				return min( $option['max'], max( $option['min'], (int) $value ) );
			case 'choice':
				return in_array( (string) $value, array_column( $option['choices'], 'value' ), true ) ? (string) $value : null;
			case 'url':
				$url = esc_url_raw( trim( (string) $value ), array( 'http', 'https' ) );
				return '' === $url ? null : $url;
			default:
				$text = sanitize_text_field( (string) $value );
				return '' === $text ? null : $text;
		}
	}
}

<?php
/**
 * Shortcodes for themes and editors of the old kind.
 *
 * @package Herne_Widgets
 */

defined( 'ABSPATH' ) || exit;

/** [herne_news limit="3"], [herne_closures offices="Bürgeramt"], [herne_languages]. */
final class Herne_Widgets_Shortcodes {
	const WIDGETS = array(
		'herne_news'      => 'news-list',
		'herne_closures'  => 'closure-banner',
		'herne_languages' => 'language-switcher',
	);

	public static function register() {
		foreach ( array_keys( self::WIDGETS ) as $shortcode ) {
			add_shortcode( $shortcode, array( __CLASS__, 'html' ) );
		}
	}

	/**
	 * HTML of a shortcode. Options are written as in HTML or with underscores; a flag needs no value.
	 *
	 * @param array|string $given     Attributes, or an empty string.
	 * @param string|null  $content   Unused.
	 * @param string       $shortcode Which of the three.
	 */
	public static function html( $given, $content, $shortcode ) {
		$values = array();
		foreach ( is_array( $given ) ? $given : array() as $name => $value ) {
			if ( is_int( $name ) ) {
				$values[ strtolower( $value ) ] = true;
			} else {
				$values[ $name ] = $value;
			}
		}
		return Herne_Widgets_Element::html( self::WIDGETS[ $shortcode ], $values );
	}
}

<?php
/**
 * The markup of a widget: the element, its attributes, and its fallback inside.
 *
 * @package Herne_Widgets
 */

defined( 'ABSPATH' ) || exit;

/** Prints one widget. */
final class Herne_Widgets_Element {
	/**
	 * HTML of a widget. Nothing in it comes from outside unescaped.
	 *
	 * @param string $widget  Name without "herne-".
	 * @param array  $given   Options as a block or a shortcode has them.
	 * @param string $wrapper Attributes of the wrapping element, escaped.
	 */
	public static function html( $widget, array $given, $wrapper = '' ) {
		$settings = Herne_Widgets_Settings::get();
		$own_feed = ! isset( $given['src'] ) || '' === $given['src'];
		$defaults = array_filter(
			array(
				'src'     => $settings['feed_url'],
				'offices' => $settings['offices'],
				'lang'    => $settings['language'],
			)
		);
		$values   = Herne_Widgets_Options::clean( $widget, array_filter( $given, array( __CLASS__, 'is_set' ) ) + $defaults );
		$fallback = Herne_Widgets_Fallback::html( $widget, $values, $own_feed );
		Herne_Widgets_Script::enqueue();
		return sprintf( '<div%4$s><herne-%1$s%2$s>%3$s</herne-%1$s></div>', $widget, self::attributes( $values ), $fallback, '' === $wrapper ? '' : ' ' . $wrapper );
	}

	/**
	 * Whether an editor has said anything: an empty text has not.
	 *
	 * @param mixed $value Value of a block attribute or shortcode attribute.
	 */
	private static function is_set( $value ) {
		return null !== $value && '' !== $value;
	}

	/**
	 * Values as HTML attributes.
	 *
	 * @param array $values Clean values by HTML name.
	 */
	private static function attributes( array $values ) {
		$html = '';
		foreach ( $values as $name => $value ) {
			if ( true === $value ) {
				$html .= ' ' . $name;
			} elseif ( false !== $value ) {
				$html .= sprintf( ' %s="%s"', $name, self::text( (string) $value ) );
			}
		}
		return $html;
	}

	/**
	 * Escaped text: shown exactly as it is, also when it looks like an entity. The shortcode pass,
	 * which comes after blocks, takes it for text as well.
	 *
	 * @param string $text Anything.
	 */
	public static function text( $text ) {
		return self::literal( htmlspecialchars( $text, ENT_QUOTES, 'UTF-8', true ) );
	}

	/**
	 * Escaped address.
	 *
	 * @param string $url Anything.
	 */
	public static function url( $url ) {
		return self::literal( esc_url( $url ) );
	}

	private static function literal( $escaped ) {
		return strtr(
			$escaped,
			array(
				'['  => '&#091;',
				']'  => '&#093;',
				'{{' => '&#123;&#123;',
			)
		);
	}
}

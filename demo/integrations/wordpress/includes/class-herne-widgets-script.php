<?php
/**
 * The script of the widgets: one classic file, deferred, with integrity, only on pages that need it.
 *
 * @package Herne_Widgets
 */

defined( 'ABSPATH' ) || exit;

/** Registers the script and brings it where a widget is. */
final class Herne_Widgets_Script {
	const HANDLE = 'herne-widgets';

	public static function hook() {
		add_filter( 'script_loader_tag', array( __CLASS__, 'add_attributes' ), 10, 2 );
		add_filter( 'the_content', array( __CLASS__, 'enqueue_for' ), 99 );
		add_filter( 'widget_text_content', array( __CLASS__, 'enqueue_for' ), 99 );
	}

	/** Address, version and integrity as the settings want it. */
	private static function source() {
		$settings = Herne_Widgets_Settings::get();
		if ( 'address' === $settings['script'] && '' !== $settings['script_url'] ) {
			return array(
				'src'       => $settings['script_url'],
				'version'   => null,
				'integrity' => $settings['script_integrity'],
			);
		}
		$bundle = require HERNE_WIDGETS_DIR . '/assets/bundle.php';
		return array( 'src' => plugins_url( 'assets/herne-widgets.js', HERNE_WIDGETS_FILE ) ) + $bundle;
	}

	public static function register() {
		$source = self::source();
		/* A classic script: it also runs without a CORS header and under consent managers. */
		wp_register_script( self::HANDLE, $source['src'], array(), $source['version'], true );
	}

	public static function enqueue() {
		wp_enqueue_script( self::HANDLE );
	}

	/**
	 * Brings script and feed to elements and placeholders that somebody has written by hand.
	 *
	 * @param string $content HTML of a post or a widget.
	 */
	public static function enqueue_for( $content ) {
		if ( ! is_string( $content ) || ! preg_match( '/<herne-|\bdata-herne-widget\b/', $content ) ) {
			return $content;
		}
		self::enqueue();
		$feed = Herne_Widgets_Settings::get()['feed_url'];
		if ( '' === $feed ) {
			return $content;
		}
		$complete = preg_replace_callback(
			'/<(?:(herne-(?:' . implode( '|', Herne_Widgets_Options::WIDGETS ) . '))|div(?=[^>]*\sdata-herne-widget=))\b(?![^>]*\s(?:data-)?src=)/',
			static function ( $match ) use ( $feed ) {
				return sprintf( '%s %s="%s"', $match[0], empty( $match[1] ) ? 'data-src' : 'src', Herne_Widgets_Element::url( $feed ) );
			},
			$content
		);
		return null === $complete ? $content : $complete;
	}

	/**
	 * Adds defer, integrity and crossorigin.
	 *
	 * @param string $tag    HTML of the script element.
	 * @param string $handle Name of the script.
	 */
	public static function add_attributes( $tag, $handle ) {
		if ( self::HANDLE !== $handle ) {
			return $tag;
		}
		$source     = self::source();
		$attributes = ' defer';
		if ( '' !== $source['integrity'] ) {
			$attributes .= sprintf( ' integrity="%s" crossorigin="anonymous"', esc_attr( $source['integrity'] ) );
		}
		return preg_replace( '/ src=/', $attributes . ' src=', $tag, 1 );
	}
}

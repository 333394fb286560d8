<?php
/**
 * Lets the elements through the filters and visual editors of WordPress.
 *
 * @package Herne_Widgets
 */

defined( 'ABSPATH' ) || exit;

/** Elements written by hand stay as they are, whoever saves them. */
final class Herne_Widgets_Editors {
	public static function hook() {
		add_filter( 'wp_kses_allowed_html', array( __CLASS__, 'allow' ), 10, 2 );
		add_filter( 'tiny_mce_before_init', array( __CLASS__, 'allow_in_visual_editor' ) );
		add_action( 'media_buttons', array( __CLASS__, 'print_buttons' ), 20 );
		add_action( 'admin_enqueue_scripts', array( __CLASS__, 'enqueue_buttons' ) );
	}

	/**
	 * Adds the elements to what authors may write.
	 *
	 * @param array  $tags    Allowed elements and their attributes.
	 * @param string $context Only posts are meant; comments stay as they are.
	 */
	public static function allow( $tags, $context ) {
		if ( 'post' !== $context || ! is_array( $tags ) ) {
			return $tags;
		}
		foreach ( Herne_Widgets_Options::WIDGETS as $widget ) {
			$tags[ "herne-$widget" ] = array_fill_keys( self::attributes( $widget ), true );
		}
		return $tags;
	}

	private static function attributes( $widget ) {
		return array_merge( array_column( Herne_Widgets_Options::widget( $widget )['options'], 'name' ), array( 'id', 'class', 'dir' ) );
	}

	/**
	 * The same for the visual editor of old.
	 *
	 * @param array $settings Settings of TinyMCE.
	 */
	public static function allow_in_visual_editor( $settings ) {
		$names    = array();
		$elements = array();
		foreach ( Herne_Widgets_Options::WIDGETS as $widget ) {
			$names[]    = "herne-$widget";
			$elements[] = "herne-{$widget}[" . implode( '|', self::attributes( $widget ) ) . ']';
		}
		foreach ( array(
			'custom_elements'         => $names,
			'extended_valid_elements' => array_merge( $elements, array( 'div[*]' ) ),
		) as $key => $values ) {
			$settings[ $key ] = ( empty( $settings[ $key ] ) ? '' : $settings[ $key ] . ',' ) . implode( ',', $values );
		}
		return $settings;
	}

	/**
	 * Buttons beside "Add Media" that write a shortcode, for editors who never see code.
	 *
	 * @param string $editor Id of the editor they stand above.
	 */
	public static function print_buttons( $editor ) {
		foreach ( Herne_Widgets_Shortcodes::WIDGETS as $shortcode => $widget ) {
			$title = Herne_Widgets_Options::label( Herne_Widgets_Options::widget( $widget )['title'] );
			printf( '<button type="button" class="button" data-herne-shortcode="%s" data-editor="%s">%s</button> ', esc_attr( "[$shortcode]" ), esc_attr( $editor ), esc_html( $title ) );
		}
	}

	public static function enqueue_buttons() {
		wp_enqueue_script( 'herne-widgets-buttons', plugins_url( 'assets/buttons.js', HERNE_WIDGETS_FILE ), array(), (string) filemtime( HERNE_WIDGETS_DIR . '/assets/buttons.js' ), true );
	}
}

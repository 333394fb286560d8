<?php
/**
 * Three dynamic blocks with a live preview in the editor.
 *
 * @package Herne_Widgets
 */

defined( 'ABSPATH' ) || exit;

/** Registers the blocks and what their editor needs. */
final class Herne_Widgets_Blocks {
	public static function hook() {
		add_action( 'enqueue_block_assets', array( __CLASS__, 'enqueue_in_canvas' ) );
		add_action( 'enqueue_block_editor_assets', array( __CLASS__, 'describe' ) );
	}

	public static function register() {
		$in_footer = true;
		wp_register_script(
			'herne-widgets-editor',
			plugins_url( 'assets/editor.js', HERNE_WIDGETS_FILE ),
			array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-server-side-render' ),
			(string) filemtime( HERNE_WIDGETS_DIR . '/assets/editor.js' ),
			$in_footer
		);
		foreach ( Herne_Widgets_Options::WIDGETS as $widget ) {
			$definition = Herne_Widgets_Options::widget( $widget );
			register_block_type(
				HERNE_WIDGETS_DIR . "/blocks/$widget",
				array(
					'title'           => Herne_Widgets_Options::label( $definition['title'] ),
					'description'     => Herne_Widgets_Options::label( $definition['description'] ),
					'render_callback' => static function ( $attributes ) use ( $widget ) {
						return Herne_Widgets_Element::html( $widget, $attributes, get_block_wrapper_attributes() );
					},
				)
			);
		}
	}

	/** The canvas is a frame of its own: what the page gets does not reach it. */
	public static function enqueue_in_canvas() {
		if ( is_admin() ) {
			Herne_Widgets_Script::enqueue();
		}
	}

	/** Tells the editor's script what can be set, in the language of the editor. */
	public static function describe() {
		$widgets = array();
		foreach ( Herne_Widgets_Options::WIDGETS as $widget ) {
			$definition = Herne_Widgets_Options::widget( $widget );
			$options    = array();
			foreach ( $definition['options'] as $option ) {
				$options[] = array(
					'key'     => Herne_Widgets_Options::camel_case( $option['name'] ),
					'label'   => Herne_Widgets_Options::label( $option['label'] ),
					'help'    => isset( $option['help'] ) ? Herne_Widgets_Options::label( $option['help'] ) : null,
					'choices' => isset( $option['choices'] ) ? self::choices( $option['choices'] ) : null,
				) + $option;
			}
			$widgets[] = array(
				'name'     => "herne-widgets/$widget",
				'settings' => __( 'Settings', 'herne-widgets' ),
				'options'  => $options,
			);
		}
		wp_add_inline_script( 'herne-widgets-editor', 'window.herneWidgetsBlocks = ' . wp_json_encode( $widgets, JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
	}

	private static function choices( array $choices ) {
		return array_map(
			static function ( $choice ) {
				return array( 'label' => Herne_Widgets_Options::label( $choice['label'] ) ) + $choice;
			},
			$choices
		);
	}
}

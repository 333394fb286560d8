<?php
/**
 * Plugin Name:       Herne Widgets
 * Description:       Meldungen, Schließungen und Sprachwahl der Stadt Herne als Blöcke und Shortcodes.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           EUPL-1.2
 * License URI:       https://eupl.eu/1.2/en/
 * Text Domain:       herne-widgets
 * Domain Path:       /languages
 *
 * @package Herne_Widgets
 */

defined( 'ABSPATH' ) || exit;

define( 'HERNE_WIDGETS_FILE', __FILE__ );
define( 'HERNE_WIDGETS_DIR', __DIR__ );

foreach ( array( 'options', 'settings', 'feed-reader', 'feed', 'civil-time', 'fallback', 'element', 'script', 'blocks', 'shortcodes', 'editors', 'first-page' ) as $herne_widgets_part ) {
	require_once __DIR__ . '/includes/class-herne-widgets-' . $herne_widgets_part . '.php';
}

add_action(
	'init',
	static function () {
		load_plugin_textdomain( 'herne-widgets', false, basename( __DIR__ ) . '/languages' );
		Herne_Widgets_Script::register();
		Herne_Widgets_Blocks::register();
		Herne_Widgets_Shortcodes::register();
	}
);
Herne_Widgets_Script::hook();
Herne_Widgets_Blocks::hook();
Herne_Widgets_Editors::hook();
if ( is_admin() ) {
	Herne_Widgets_Settings::hook();
	Herne_Widgets_First_Page::hook();
}

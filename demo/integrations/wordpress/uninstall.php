<?php
/**
 * Removes everything the plugin stored. Pages with its blocks stay: they are the editors'.
 *
 * @package Herne_Widgets
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

$herne_widgets_clean = static function () {
	global $wpdb;
	delete_option( 'herne_widgets' );
	/* Feeds are kept under their address, so their names are not known here. */
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- there is no function that deletes by prefix.
	$names = $wpdb->get_col(
		$wpdb->prepare(
			"SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE %s OR option_name LIKE %s OR option_name LIKE %s",
			$wpdb->esc_like( 'herne_widgets_' ) . '%',
			$wpdb->esc_like( '_transient_herne_widgets_' ) . '%',
			$wpdb->esc_like( '_transient_timeout_herne_widgets_' ) . '%'
		)
	);
	array_map( 'delete_option', $names );
	delete_metadata( 'user', 0, 'herne_widgets_welcome', '', true );
};

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $herne_widgets_site ) {
		switch_to_blog( $herne_widgets_site );
		$herne_widgets_clean();
		restore_current_blog();
	}
} else {
	$herne_widgets_clean();
}

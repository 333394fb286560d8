<?php
/* Run in the folder of a WordPress: creates the database and the users of the tests. */
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST']   = '127.0.0.1';
$_SERVER['REQUEST_URI'] = '/';
require getcwd() . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'Teststadt', 'admin', 'admin@example.org', false, '', 'password', 'de_DE' );
foreach ( array( 'author', 'editor', 'contributor' ) as $role ) {
	$user = wp_insert_user(
		array(
			'user_login' => $role,
			'user_pass'  => 'password',
			'user_email' => "$role@example.org",
			'role'       => $role,
		)
	);
	if ( is_wp_error( $user ) ) {
		fwrite( STDERR, $user->get_error_message() );
		exit( 1 );
	}
}
foreach ( get_users() as $user ) {
	update_user_meta( $user->ID, 'locale', 'en_US' );
	/* The editor's welcome guide would lie above everything. */
	$preferences = array(
		'core'           => array( 'welcomeGuide' => false, 'enableChoosePatternModal' => false ),
		'core/edit-post' => array( 'welcomeGuide' => false, 'fullscreenMode' => true ),
		'core/customize-widgets' => array( 'welcomeGuide' => false ),
		'_modified'      => gmdate( 'c' ),
	);
	update_user_meta( $user->ID, 'wp_persisted_preferences', $preferences );
}
update_option( 'permalink_structure', '' );
update_option( 'timezone_string', 'Europe/Berlin' );
update_option( 'show_avatars', 0 );
update_option( 'date_format', 'j. F Y' );
/* What the installation had to say about being offline is no news to the tests. */
wp_delete_file( WP_CONTENT_DIR . '/debug.log' );

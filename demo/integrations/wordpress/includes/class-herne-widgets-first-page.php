<?php
/**
 * The one click after "activate": a page with closures and news.
 *
 * @package Herne_Widgets
 */

defined( 'ABSPATH' ) || exit;

/** Offers the page once per user, until it was made or waved away. */
final class Herne_Widgets_First_Page {
	const SEEN = 'herne_widgets_welcome';

	public static function hook() {
		add_action( 'admin_notices', array( __CLASS__, 'print_offer' ) );
		add_action( 'admin_post_herne_widgets_page', array( __CLASS__, 'answer' ) );
	}

	public static function print_offer() {
		$screen = get_current_screen();
		if ( ! $screen || ! in_array( $screen->id, array( 'plugins', 'dashboard', 'settings_page_herne-widgets' ), true )
			|| ! current_user_can( 'publish_pages' ) || get_user_meta( get_current_user_id(), self::SEEN, true ) ) {
			return;
		}
		printf( '<div class="notice notice-info"><form method="post" action="%s"><p>%s</p><p>', esc_url( admin_url( 'admin-post.php' ) ), esc_html__( 'Herne Widgets is ready. Shall a page with the closures and news of Herne be made?', 'herne-widgets' ) );
		echo '<input type="hidden" name="action" value="herne_widgets_page">';
		wp_nonce_field( 'herne_widgets_page' );
		printf( '<button class="button button-primary" name="answer" value="yes">%s</button> ', esc_html__( 'Make the page', 'herne-widgets' ) );
		printf( '<button class="button" name="answer" value="no">%s</button></p></form></div>', esc_html__( 'No, thanks', 'herne-widgets' ) );
	}

	public static function answer() {
		check_admin_referer( 'herne_widgets_page' );
		if ( ! current_user_can( 'publish_pages' ) ) {
			wp_die( esc_html__( 'You may not do this.', 'herne-widgets' ), 403 );
		}
		update_user_meta( get_current_user_id(), self::SEEN, 1 );
		$page = isset( $_POST['answer'] ) && 'yes' === $_POST['answer'] ? self::make() : 0;
		wp_safe_redirect( $page ? get_permalink( $page ) : admin_url( 'plugins.php' ) );
		exit;
	}

	private static function make() {
		return wp_insert_post(
			array(
				'post_type'    => 'page',
				'post_status'  => 'publish',
				'post_title'   => __( 'News of Herne', 'herne-widgets' ),
				'post_content' => "<!-- wp:herne-widgets/closure-banner /-->\n\n<!-- wp:herne-widgets/news-list {\"limit\":10} /-->",
			)
		);
	}
}

<?php
/**
 * The feed as the site has it: fresh, else the last good copy, else the one shipped.
 *
 * @package Herne_Widgets
 */

defined( 'ABSPATH' ) || exit;

/** Fetches rarely, briefly and only from the address an administrator has set. */
final class Herne_Widgets_Feed {
	const SECONDS   = 3;
	const MAX_BYTES = 1048576;
	const FRESH     = 600;
	const PAUSE     = 120;

	/** The feed to show, as Herne_Widgets_Feed_Reader gives it. */
	public static function get() {
		$url = Herne_Widgets_Settings::get()['feed_url'];
		if ( '' === $url ) {
			return self::shipped();
		}
		$key  = 'herne_widgets_' . md5( $url );
		$feed = get_transient( $key );
		if ( is_array( $feed ) ) {
			return $feed;
		}
		$good = get_option( 'herne_widgets_good' );
		$good = is_array( $good ) && $url === $good['url'] ? $good['feed'] : null;
		if ( ! get_transient( $key . '_pause' ) ) {
			/* Set before the request: whoever comes meanwhile takes the last good copy. */
			set_transient( $key . '_pause', 1, self::PAUSE );
			$feed = self::fetch( $url );
			if ( $feed ) {
				set_transient( $key, $feed, self::FRESH );
				delete_transient( $key . '_pause' );
				update_option( 'herne_widgets_good', compact( 'url', 'feed' ), false );
				return $feed;
			}
		}
		return null === $good ? self::shipped() : $good;
	}

	/** Forgets what is fresh, so that the next page fetches again. */
	public static function forget() {
		$key = 'herne_widgets_' . md5( Herne_Widgets_Settings::get()['feed_url'] );
		delete_transient( $key );
		delete_transient( $key . '_pause' );
	}

	/**
	 * One attempt.
	 *
	 * @param string $url Address of the feed.
	 */
	private static function fetch( $url ) {
		$response = wp_safe_remote_get(
			$url,
			array(
				'timeout'             => self::SECONDS,
				'redirection'         => 2,
				'limit_response_size' => self::MAX_BYTES,
				'reject_unsafe_urls'  => true,
				'headers'             => array( 'Accept' => 'application/feed+json, application/json' ),
				'user-agent'          => 'herne-widgets; ' . home_url( '/' ),
			)
		);
		if ( 200 !== wp_remote_retrieve_response_code( $response ) ) {
			return null;
		}
		return Herne_Widgets_Feed_Reader::read( wp_remote_retrieve_body( $response ) );
	}

	/** The feed as it was when this version of the plugin was made. */
	private static function shipped() {
		static $feed = null;
		if ( null === $feed ) {
			$file = HERNE_WIDGETS_DIR . '/assets/feed.json';
			$feed = is_readable( $file ) ? Herne_Widgets_Feed_Reader::read( file_get_contents( $file ) ) : null;
			$feed = $feed ? $feed : array(
				'home'      => '',
				'items'     => array(),
				'languages' => array(),
			);
		}
		return $feed;
	}
}

<?php
/**
 * Takes from a feed what the fallback needs, and nothing else.
 *
 * @package Herne_Widgets
 */

defined( 'ABSPATH' ) || exit;

/** Bytes from outside to plain arrays of checked strings; null if they are no feed. */
final class Herne_Widgets_Feed_Reader {
	const MAX_ITEMS = 200;

	/**
	 * The feed, or null.
	 *
	 * @param string $json What was received.
	 */
	public static function read( $json ) {
		$feed = json_decode( preg_replace( '/^\xEF\xBB\xBF/', '', $json ), true, 32 );
		if ( ! is_array( $feed ) || ! isset( $feed['items'] ) || ! is_array( $feed['items'] ) ) {
			return null;
		}
		$extension = self::part( $feed, '_herne' );
		return array(
			'home'      => self::url( $feed, 'home_page_url' ),
			'items'     => self::each( array_slice( $feed['items'], 0, self::MAX_ITEMS ), array( __CLASS__, 'item' ) ),
			'languages' => self::each( self::part( $extension, 'languages' ), array( __CLASS__, 'language' ) ),
		);
	}

	private static function item( array $item ) {
		$title = self::text( $item, 'title', 300 );
		if ( '' === $title ) {
			$title = self::text( $item, 'content_text', 80 );
		}
		if ( '' === $title ) {
			return null;
		}
		$extension = self::part( $item, '_herne' );
		return array(
			'title'       => $title,
			'url'         => self::url( $item, 'url' ),
			'language'    => self::tag( $item, 'language' ),
			'date'        => Herne_Widgets_Civil_Time::of_instant( self::text( $item, 'date_published', 40 ) ),
			'month'       => self::month( self::part( $extension, 'published' ) ),
			'tags'        => array_filter( array_map( array( __CLASS__, 'plain' ), array_slice( self::part( $item, 'tags' ), 0, 10 ) ) ),
			'closures'    => self::each( self::part( $extension, 'closures' ), array( __CLASS__, 'closure' ) ),
			'translation' => '' !== self::text( $extension, 'translation_of', 300 ),
		);
	}

	private static function closure( array $closure ) {
		$offices = array_filter( array_map( array( __CLASS__, 'plain' ), array_slice( self::part( $closure, 'offices' ), 0, 20 ) ) );
		$periods = self::each( self::part( $closure, 'periods' ), array( __CLASS__, 'period' ) );
		if ( ! $offices || ! $periods ) {
			return null;
		}
		return array(
			'offices' => array_values( $offices ),
			'periods' => $periods,
			'reason'  => self::text( $closure, 'reason', 200 ),
		);
	}

	private static function period( array $period ) {
		$start = self::text( $period, 'start', 16 );
		$end   = isset( $period['end'] ) ? self::text( $period, 'end', 16 ) : null;
		if ( ! Herne_Widgets_Civil_Time::is_valid( $start ) || ( null !== $end && ( ! Herne_Widgets_Civil_Time::is_valid( $end ) || $end < $start ) ) ) {
			return null;
		}
		return array(
			'start' => $start,
			'end'   => $end,
		);
	}

	private static function language( array $language ) {
		$tag  = self::tag( $language, 'tag' );
		$name = self::text( $language, 'name', 60 );
		return '' === $tag || '' === $name ? null : array(
			'tag'  => $tag,
			'name' => $name,
			'dir'  => 'rtl' === self::text( $language, 'dir', 3 ) ? 'rtl' : 'ltr',
			'url'  => self::url( $language, 'url' ),
		);
	}

	/** The month of a publication date that is not stated, if both bounds lie in one. */
	private static function month( array $published ) {
		$from = substr( self::text( $published, 'not_before', 10 ), 0, 7 );
		$to   = substr( self::text( $published, 'not_after', 10 ), 0, 7 );
		return $from === $to && Herne_Widgets_Civil_Time::is_valid( $from . '-01' ) ? $from : '';
	}

	/** Applies a reader to all arrays in a list and keeps what it accepts. */
	private static function each( array $values, $reader ) {
		return array_values( array_filter( array_map( $reader, array_filter( $values, 'is_array' ) ) ) );
	}

	private static function part( array $values, $key ) {
		return isset( $values[ $key ] ) && is_array( $values[ $key ] ) ? $values[ $key ] : array();
	}

	private static function tag( array $values, $key ) {
		$tag = self::text( $values, $key, 35 );
		return preg_match( '/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i', $tag ) ? $tag : '';
	}

	private static function text( array $values, $key, $length ) {
		return isset( $values[ $key ] ) ? self::plain( $values[ $key ], $length ) : '';
	}

	/**
	 * One line of valid UTF-8 without control and direction characters.
	 *
	 * @param mixed $value  Anything.
	 * @param int   $length Longest allowed, in characters.
	 */
	public static function plain( $value, $length = 200 ) {
		if ( ! is_string( $value ) ) {
			return '';
		}
		$text = preg_replace( '/[\x{202A}-\x{202E}\x{2066}-\x{2069}\x{200B}\x{FEFF}]/u', '', wp_check_invalid_utf8( $value, true ) );
		$text = trim( preg_replace( '/[\p{Cc}\s]+/u', ' ', (string) $text ) );
		return mb_substr( $text, 0, $length );
	}

	/** An absolute http(s) address without user name, or nothing. */
	private static function url( array $values, $key ) {
		$url   = isset( $values[ $key ] ) && is_string( $values[ $key ] ) ? $values[ $key ] : '';
		$parts = preg_match( '#^https?://[^\s<>"\\\\\x00-\x20]{1,2000}$#i', $url ) ? wp_parse_url( $url ) : false;
		if ( ! $parts || empty( $parts['host'] ) || isset( $parts['user'] ) || isset( $parts['pass'] ) ) {
			return '';
		}
		return esc_url_raw( $url, array( 'http', 'https' ) );
	}
}

<?php
/**
 * Civil time in Herne: what a calendar on the wall there shows.
 *
 * @package Herne_Widgets
 */

defined( 'ABSPATH' ) || exit;

/** Dates are `Y-m-d`, minutes `Y-m-dTH:i`; as strings they compare as the times they stand for. */
final class Herne_Widgets_Civil_Time {
	public static function zone() {
		return new DateTimeZone( 'Europe/Berlin' );
	}

	/** The present minute. */
	public static function now() {
		return wp_date( 'Y-m-d\TH:i', null, self::zone() );
	}

	/**
	 * Whether a text is a civil date or minute.
	 *
	 * @param string $text Anything.
	 */
	public static function is_valid( $text ) {
		if ( ! preg_match( '/^(\d{4})-(\d{2})-(\d{2})(?:T(?:([01]\d|2[0-3]):[0-5]\d|24:00))?$/D', $text, $match ) ) {
			return false;
		}
		return checkdate( (int) $match[2], (int) $match[3], (int) $match[1] );
	}

	/**
	 * The day an option names, or nothing: `2025-11-01`, or `P30D` for 30 days before today.
	 *
	 * @param string $text Anything.
	 */
	public static function day( $text ) {
		if ( preg_match( '/^P(\d{1,5})D$/Di', $text, $match ) ) {
			return substr( self::later( self::now(), -1 * (int) $match[1] ), 0, 10 );
		}
		return preg_match( '/^\d{4}-\d{2}-\d{2}/', $text, $match ) ? $match[0] : '';
	}

	/**
	 * The date in Herne of an instant, or nothing.
	 *
	 * @param string $instant RFC 3339.
	 */
	public static function of_instant( $instant ) {
		if ( ! preg_match( '/^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:\d{2})$/D', $instant ) ) {
			return '';
		}
		try {
			$date = new DateTimeImmutable( $instant );
		} catch ( Exception $exception ) {
			return '';
		}
		return $date->setTimezone( self::zone() )->format( 'Y-m-d' );
	}

	/**
	 * A date (and time) in the words of the site.
	 *
	 * @param string $civil Civil date or minute, valid.
	 */
	public static function words( $civil ) {
		$noon = new DateTimeImmutable( substr( $civil, 0, 10 ) . 'T12:00', self::zone() );
		$date = wp_date( get_option( 'date_format' ), $noon->getTimestamp(), self::zone() );
		if ( strlen( $civil ) === 10 ) {
			return $date;
		}
		/* translators: 1: a date, 2: a time such as 10:30 */
		return sprintf( __( '%1$s, %2$s', 'herne-widgets' ), $date, substr( $civil, 11 ) );
	}

	/**
	 * A month in the words of the site.
	 *
	 * @param string $month Y-m.
	 */
	public static function month( $month ) {
		$noon = new DateTimeImmutable( $month . '-15T12:00', self::zone() );
		return wp_date( 'F Y', $noon->getTimestamp(), self::zone() );
	}

	/**
	 * A civil time some days later.
	 *
	 * @param string $civil Civil minute.
	 * @param int    $days  How many days; before, if negative.
	 */
	public static function later( $civil, $days ) {
		$noon = new DateTimeImmutable( substr( $civil, 0, 10 ) . 'T12:00', self::zone() );
		return $noon->modify( "+$days days" )->format( 'Y-m-d' ) . 'T24:00';
	}
}

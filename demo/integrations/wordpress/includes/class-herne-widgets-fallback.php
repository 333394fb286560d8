<?php
/**
 * What stands inside an element: for readers without script, search engines, and the first paint.
 *
 * @package Herne_Widgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * HTML from the feed, everything escaped.
 *
 * It may lie in a page cache for days. So it never says "today": dates are written out.
 */
final class Herne_Widgets_Fallback {
	const HOME = 'https://www.herne.de/';

	/**
	 * HTML for the inside of a widget; at least a link, but for a switcher without addresses.
	 *
	 * @param string $widget   Name without "herne-".
	 * @param array  $values   Clean options by HTML name.
	 * @param bool   $own_feed Whether the widget shows the feed of the settings.
	 */
	public static function html( $widget, array $values, $own_feed ) {
		$html = '';
		if ( $own_feed ) {
			$feed = Herne_Widgets_Feed::get();
			if ( 'news-list' === $widget ) {
				$html = self::news( $feed, $values );
			} elseif ( 'closure-banner' === $widget ) {
				$html = self::closures( $feed, $values );
			} else {
				$html = self::languages( $feed, $values );
			}
		}
		return '' === $html ? self::home_link( $widget ) : $html;
	}

	private static function home_link( $widget ) {
		if ( 'language-switcher' === $widget ) {
			return '';
		}
		$label = Herne_Widgets_Options::label( Herne_Widgets_Options::widget( $widget )['fallback'] );
		return sprintf( '<a href="%s">%s</a>', esc_url( self::HOME ), Herne_Widgets_Element::text( $label ) );
	}

	private static function news( array $feed, array $values ) {
		$wanted = array_slice( array_filter( $feed['items'], self::filter( $values ) ), 0, isset( $values['limit'] ) ? $values['limit'] : 5 );
		$level  = isset( $values['heading-level'] ) ? $values['heading-level'] : 2;
		$list   = '';
		foreach ( $wanted as $item ) {
			$list .= sprintf( '<li>%s%s</li>', self::title( $item ), isset( $values['no-dates'] ) ? '' : self::date( $item ) );
		}
		if ( '' === $list ) {
			return '';
		}
		$heading = isset( $values['heading'] ) ? sprintf( '<h%1$d>%2$s</h%1$d>', $level, Herne_Widgets_Element::text( $values['heading'] ) ) : '';
		return "$heading<ul>$list</ul>";
	}

	/** Which items a news list with these options shows. */
	private static function filter( array $values ) {
		$tags  = isset( $values['tags'] ) ? self::names( $values['tags'] ) : array();
		$since = Herne_Widgets_Civil_Time::day( isset( $values['since'] ) ? $values['since'] : '' );
		$until = Herne_Widgets_Civil_Time::day( isset( $values['until'] ) ? $values['until'] : '' );
		return static function ( $item ) use ( $tags, $since, $until ) {
			if ( $item['translation'] || ( $tags && ! array_intersect( $tags, array_map( array( __CLASS__, 'fold' ), $item['tags'] ) ) ) ) {
				return false;
			}
			$date = '' === $item['date'] ? $item['month'] : $item['date'];
			return ( '' === $since || ( '' !== $date && $date >= substr( $since, 0, strlen( $date ) ) ) )
				&& ( '' === $until || ( '' !== $date && $date <= $until ) );
		};
	}

	private static function title( array $item ) {
		$text = sprintf( '<bdi%s>%s</bdi>', self::language( $item['language'] ), Herne_Widgets_Element::text( $item['title'] ) );
		return '' === $item['url'] ? $text : sprintf( '<a href="%s">%s</a>', Herne_Widgets_Element::url( $item['url'] ), $text );
	}

	private static function date( array $item ) {
		if ( '' !== $item['date'] ) {
			return sprintf( ' <time datetime="%s">%s</time>', esc_attr( $item['date'] ), esc_html( Herne_Widgets_Civil_Time::words( $item['date'] ) ) );
		}
		if ( '' !== $item['month'] ) {
			return sprintf( ' <time datetime="%s">%s</time>', esc_attr( $item['month'] ), esc_html( Herne_Widgets_Civil_Time::month( $item['month'] ) ) );
		}
		return '';
	}

	/** A language attribute where the text is not in the language of the page. */
	private static function language( $tag ) {
		return '' === $tag || 0 === stripos( get_bloginfo( 'language' ), $tag ) ? '' : sprintf( ' lang="%s"', esc_attr( $tag ) );
	}

	private static function closures( array $feed, array $values ) {
		$now    = Herne_Widgets_Civil_Time::now();
		$until  = Herne_Widgets_Civil_Time::later( $now, isset( $values['lead-days'] ) ? $values['lead-days'] : 14 );
		$wanted = isset( $values['offices'] ) ? self::names( $values['offices'] ) : array();
		$list   = '';
		foreach ( $feed['items'] as $item ) {
			foreach ( $item['translation'] ? array() : $item['closures'] as $closure ) {
				if ( ! self::concerns( $closure['offices'], $wanted ) ) {
					continue;
				}
				foreach ( $closure['periods'] as $period ) {
					if ( self::is_coming( $period, $now, $until ) ) {
						$list .= self::notice( $closure, $period, $item['language'] );
					}
				}
			}
		}
		if ( '' === $list ) {
			return '';
		}
		$level = isset( $values['heading-level'] ) ? $values['heading-level'] : 2;
		return sprintf( '<h%1$d>%2$s</h%1$d><ul>%3$s</ul>', $level, esc_html__( 'Closures', 'herne-widgets' ), $list );
	}

	/** Whether a period is not over and begins before the horizon; whole days count to their end. */
	private static function is_coming( array $period, $now, $until ) {
		$end = null !== $period['end'] && strlen( $period['end'] ) === 10 ? $period['end'] . 'T24:00' : $period['end'];
		return ( null === $end || $end > $now ) && $period['start'] <= $until;
	}

	private static function notice( array $closure, array $period, $language ) {
		$start = Herne_Widgets_Civil_Time::words( $period['start'] );
		if ( null === $period['end'] ) {
			/* translators: %s: a date, perhaps with a time */
			$when = sprintf( __( 'closed from %s until further notice', 'herne-widgets' ), $start );
		} elseif ( $period['end'] === $period['start'] ) {
			/* translators: %s: a date */
			$when = sprintf( __( 'closed on %s', 'herne-widgets' ), $start );
		} elseif ( strlen( $period['end'] ) === 10 ) {
			/* translators: 1: first day, 2: last day */
			$when = sprintf( __( 'closed from %1$s up to and including %2$s', 'herne-widgets' ), $start, Herne_Widgets_Civil_Time::words( $period['end'] ) );
		} else {
			/* translators: 1: date and time, 2: date and time */
			$when = sprintf( __( 'closed from %1$s until %2$s', 'herne-widgets' ), $start, Herne_Widgets_Civil_Time::words( $period['end'] ) );
		}
		return sprintf( '<li><bdi%s>%s</bdi>: %s</li>', self::language( $language ), Herne_Widgets_Element::text( implode( ', ', $closure['offices'] ) ), esc_html( $when ) );
	}

	private static function languages( array $feed, array $values ) {
		$list = '';
		foreach ( self::addresses( $feed, $values ) as $language ) {
			$list .= sprintf(
				'<a href="%1$s" hreflang="%2$s" lang="%2$s" dir="%3$s">%4$s</a> ',
				Herne_Widgets_Element::url( $language['url'] ),
				esc_attr( $language['tag'] ),
				esc_attr( $language['dir'] ),
				Herne_Widgets_Element::text( $language['name'] )
			);
		}
		return trim( $list );
	}

	/** Languages with an address: the site's own (WPML, Polylang), the pattern's, the feed's. */
	private static function addresses( array $feed, array $values ) {
		$of_site = apply_filters( 'wpml_active_languages', null, array( 'skip_missing' => 1 ) );
		$links   = array();
		foreach ( is_array( $of_site ) ? $of_site : array() as $language ) {
			$tag     = str_replace( '_', '-', isset( $language['language_code'] ) ? $language['language_code'] : $language['code'] );
			$links[] = array(
				'tag'  => $tag,
				'name' => $language['native_name'],
				'dir'  => preg_match( '/^(ar|fa|he|ur)\b/', $tag ) ? 'rtl' : 'ltr',
				'url'  => $language['url'],
			);
		}
		if ( $links ) {
			return $links;
		}
		$tags = isset( $values['languages'] ) ? self::names( $values['languages'] ) : array();
		foreach ( $feed['languages'] as $language ) {
			$url = isset( $values['href-template'] ) ? str_replace( '{lang}', $language['tag'], $values['href-template'] ) : $language['url'];
			if ( '' !== $url && ( ! $tags || in_array( self::fold( $language['tag'] ), $tags, true ) ) ) {
				$links[] = array( 'url' => $url ) + $language;
			}
		}
		return $links;
	}

	private static function concerns( array $offices, array $wanted ) {
		foreach ( array_map( array( __CLASS__, 'fold' ), $offices ) as $office ) {
			foreach ( $wanted as $name ) {
				if ( false !== strpos( $office, $name ) || false !== strpos( $name, $office ) ) {
					return true;
				}
			}
		}
		return ! $wanted;
	}

	/** Names of a list with commas, made comparable. */
	private static function names( $list ) {
		return array_filter( array_map( array( __CLASS__, 'fold' ), explode( ',', $list ) ) );
	}

	/**
	 * Without case, accents and the two ways to write an umlaut.
	 *
	 * @param string $name A name.
	 */
	public static function fold( $name ) {
		return strtr(
			strtolower( remove_accents( trim( $name ), 'en_US' ) ),
			array(
				'ae' => 'a',
				'oe' => 'o',
				'ue' => 'u',
			)
		);
	}
}

<?php
/**
 * The settings page: feed, script, default office filter, language.
 *
 * @package Herne_Widgets
 */

defined( 'ABSPATH' ) || exit;

/** One option in the database, one page under "Settings". */
final class Herne_Widgets_Settings {
	const OPTION   = 'herne_widgets';
	const PAGE     = 'herne-widgets';
	const DEFAULTS = array(
		'feed_url'         => '',
		'script'           => 'bundled',
		'script_url'       => '',
		'script_integrity' => '',
		'offices'          => '',
		'language'         => '',
	);

	public static function hook() {
		add_action( 'admin_init', array( __CLASS__, 'register' ) );
		add_action( 'admin_menu', array( __CLASS__, 'add_page' ) );
		add_action( 'admin_post_herne_widgets_check', array( __CLASS__, 'check' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( HERNE_WIDGETS_FILE ), array( __CLASS__, 'add_link' ) );
	}

	/** All settings, missing ones filled in. */
	public static function get() {
		$saved = get_option( self::OPTION );
		return array_intersect_key( ( is_array( $saved ) ? $saved : array() ) + self::DEFAULTS, self::DEFAULTS );
	}

	/** Fields: name, label, kind, help, choices. */
	private static function fields() {
		$languages = array();
		foreach ( Herne_Widgets_Options::widget( 'news-list' )['options'] as $option ) {
			if ( 'lang' === $option['name'] ) {
				foreach ( $option['choices'] as $choice ) {
					$languages[ $choice['value'] ] = Herne_Widgets_Options::label( $choice['label'] );
				}
			}
		}
		return array(
			'feed_url'         => array( __( 'Feed address', 'herne-widgets' ), 'url', __( 'Empty: the releases shipped with this plugin.', 'herne-widgets' ), null ),
			'script'           => array(
				__( 'Script', 'herne-widgets' ),
				'choice',
				__( 'The bundled copy needs no other server.', 'herne-widgets' ),
				array(
					'bundled' => __( 'the copy in this plugin', 'herne-widgets' ),
					'address' => __( 'from the address below', 'herne-widgets' ),
				),
			),
			'script_url'       => array( __( 'Script address', 'herne-widgets' ), 'url', '', null ),
			'script_integrity' => array( __( 'Script integrity', 'herne-widgets' ), 'text', __( 'For an address with a fixed version, for example sha384-…', 'herne-widgets' ), null ),
			'offices'          => array( __( 'Show closures of these offices only', 'herne-widgets' ), 'text', __( 'Separated by commas; each block can say otherwise.', 'herne-widgets' ), null ),
			'language'         => array( __( 'Language of the widgets', 'herne-widgets' ), 'choice', '', $languages ),
		);
	}

	public static function register() {
		register_setting(
			self::PAGE,
			self::OPTION,
			array(
				'type'              => 'object',
				'default'           => self::DEFAULTS,
				'sanitize_callback' => array( __CLASS__, 'sanitize' ),
			)
		);
		add_settings_section( 'main', '', '__return_null', self::PAGE );
		foreach ( self::fields() as $name => $field ) {
			add_settings_field( $name, $field[0], array( __CLASS__, 'print_field' ), self::PAGE, 'main', array( 'label_for' => "herne_widgets_$name" ) + compact( 'name', 'field' ) );
		}
	}

	/**
	 * Clean settings; a bad address keeps the saved one and says so.
	 *
	 * @param mixed $input What was sent.
	 */
	public static function sanitize( $input ) {
		$input = is_array( $input ) ? $input : array();
		$clean = self::get();
		foreach ( self::fields() as $name => list( $label, $type, , $choices ) ) {
			$value = isset( $input[ $name ] ) && is_string( $input[ $name ] ) ? trim( $input[ $name ] ) : '';
			if ( 'url' === $type && '' !== $value ) {
				$url = esc_url_raw( $value, array( 'http', 'https' ) );
				if ( '' === $url || ! preg_match( '#^https?://[^/]#i', $value ) ) {
					/* translators: %s: name of a field */
					self::complain( $name, sprintf( __( '%s: please give a full address that begins with https://', 'herne-widgets' ), $label ) );
					continue;
				}
				$value = $url;
			} elseif ( 'choice' === $type ) {
				$value = isset( $choices[ $value ] ) ? $value : self::DEFAULTS[ $name ];
			} else {
				$value = sanitize_text_field( $value );
			}
			if ( 'script_integrity' === $name && '' !== $value && ! preg_match( '#^sha(256|384|512)-[A-Za-z0-9+/]+={0,2}$#D', $value ) ) {
				self::complain( $name, __( 'Script integrity: this is no integrity value.', 'herne-widgets' ) );
				continue;
			}
			$clean[ $name ] = $value;
		}
		return $clean;
	}

	private static function complain( $name, $message ) {
		if ( function_exists( 'add_settings_error' ) ) {
			add_settings_error( self::OPTION, "herne_widgets_$name", $message );
		}
	}

	public static function add_page() {
		add_options_page( 'Herne Widgets', 'Herne Widgets', 'manage_options', self::PAGE, array( __CLASS__, 'print_page' ) );
	}

	public static function add_link( array $links ) {
		$url = admin_url( 'options-general.php?page=' . self::PAGE );
		array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( $url ), esc_html__( 'Settings', 'herne-widgets' ) ) );
		return $links;
	}

	public static function print_field( array $arguments ) {
		$name                          = $arguments['name'];
		list( , $type, $help, $choices ) = $arguments['field'];
		$value                         = self::get()[ $name ];
		$attributes                    = sprintf( 'id="herne_widgets_%1$s" name="%2$s[%1$s]"', esc_attr( $name ), esc_attr( self::OPTION ) );
		if ( '' !== $help ) {
			$attributes .= sprintf( ' aria-describedby="herne_widgets_%s_help"', esc_attr( $name ) );
		}
		// phpcs:disable WordPress.Security.EscapeOutput.OutputNotEscaped -- $attributes is escaped above.
		if ( 'choice' === $type ) {
			echo "<select $attributes>";
			foreach ( $choices as $choice => $label ) {
				printf( '<option value="%s"%s>%s</option>', esc_attr( $choice ), selected( $choice, $value, false ), esc_html( $label ) );
			}
			echo '</select>';
		} else {
			printf( '<input class="regular-text" type="%s" %s value="%s">', esc_attr( $type ), $attributes, esc_attr( $value ) );
		}
		// phpcs:enable
		if ( '' !== $help ) {
			printf( '<p class="description" id="herne_widgets_%s_help">%s</p>', esc_attr( $name ), esc_html( $help ) );
		}
	}

	public static function print_page() {
		if ( ! current_user_can( 'manage_options' ) ) {
			return;
		}
		echo '<div class="wrap"><h1>Herne Widgets</h1><form method="post" action="options.php">';
		settings_fields( self::PAGE );
		do_settings_sections( self::PAGE );
		submit_button();
		printf( '</form><form method="post" action="%s">', esc_url( admin_url( 'admin-post.php' ) ) );
		echo '<input type="hidden" name="action" value="herne_widgets_check">';
		wp_nonce_field( 'herne_widgets_check' );
		/* translators: %d: number of releases */
		printf( '<p>%s</p>', esc_html( sprintf( __( 'Releases at hand: %d', 'herne-widgets' ), count( Herne_Widgets_Feed::get()['items'] ) ) ) );
		submit_button( __( 'Fetch the feed again', 'herne-widgets' ), 'secondary' );
		echo '</form></div>';
	}

	/** Fetches the feed again and says how it went. */
	public static function check() {
		check_admin_referer( 'herne_widgets_check' );
		if ( ! current_user_can( 'manage_options' ) ) {
			wp_die( esc_html__( 'You may not do this.', 'herne-widgets' ), 403 );
		}
		Herne_Widgets_Feed::forget();
		Herne_Widgets_Feed::get();
		wp_safe_redirect( admin_url( 'options-general.php?page=' . self::PAGE ) );
		exit;
	}
}

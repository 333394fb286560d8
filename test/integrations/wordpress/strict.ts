/** The strictest Content-Security-Policy under which this WordPress's own pages work. */

/** PHP for `mustUse`: nonces on the theme's scripts, Trusted Types, requests only to the feed. */
export function strictPolicy(feedUrl: string): string {
  const policy = [
    "default-src 'none'",
    "script-src 'nonce-herne' 'strict-dynamic'",
    /* Block themes print their styles into the page. */
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self'",
    `connect-src ${new URL(feedUrl).origin}`,
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
  return `
    $herne_nonce = static function ( $attributes ) { return array( 'nonce' => 'herne' ) + $attributes; };
    if ( ! is_admin() ) {
      add_filter( 'wp_script_attributes', $herne_nonce );
      add_filter( 'wp_inline_script_attributes', $herne_nonce );
    }
    /* WordPress's own emoji script assigns script.src, which Trusted Types forbid. */
    remove_action( 'wp_head', 'print_emoji_detection_script', 7 );
    add_action( 'template_redirect', static function () {
      /* The Customizer's preview writes HTML with scripts of its own. */
      if ( is_customize_preview() ) {
        return;
      }
      header( "Content-Security-Policy: ${policy}" );
    } );
    ${trustTestServers}`;
}

/** PHP for `mustUse`: the feed servers of the tests listen on this machine, on any port. */
export const trustTestServers = `
    add_filter( 'http_request_host_is_external', '__return_true' );
    add_filter( 'http_allowed_safe_ports', static function ( $ports, $host, $url ) {
      return array_merge( $ports, array( (int) wp_parse_url( $url, PHP_URL_PORT ) ) );
    }, 10, 3 );`;

<?php
/* Renders a template with the real Twig as Drupal sets it up: {template, variables} on standard input. */
require 'Twig/autoload.php';

/** Stands for Drupal's attribute object: safe HTML, empty here but for what the test gives. */
final class TemplateAttribute {
	public function __construct( private string $html ) {}
	public function __toString(): string {
		return $this->html;
	}
}

$job  = json_decode( stream_get_contents( STDIN ), true );
$twig = new \Twig\Environment(
	new \Twig\Loader\ArrayLoader( array( 'template' => $job['template'] ) ),
	array( 'autoescape' => 'html' )
);
$twig->getExtension( \Twig\Extension\EscaperExtension::class )->addSafeClass( TemplateAttribute::class, array( 'html' ) );
$twig->addFilter( new \Twig\TwigFilter( 't', static fn( $text ) => $text ) );
echo $twig->render( 'template', $job['variables'] + array( 'attributes' => new TemplateAttribute( ' class="block"' ) ) );

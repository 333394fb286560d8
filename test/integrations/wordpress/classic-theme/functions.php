<?php
add_action(
	'widgets_init',
	static function () {
		register_sidebar(
			array(
				'id'            => 'sidebar',
				'name'          => 'Sidebar',
				'before_widget' => '<section id="%1$s" class="widget %2$s">',
				'after_widget'  => '</section>',
			)
		);
	}
);
add_theme_support( 'title-tag' );

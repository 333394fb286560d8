<?php

use TYPO3\CMS\Core\Imaging\IconProvider\SvgIconProvider;

return [
    'herne-widgets' => [
        'provider' => SvgIconProvider::class,
        'source' => 'EXT:herne_widgets/Resources/Public/Icons/Extension.svg',
    ],
];

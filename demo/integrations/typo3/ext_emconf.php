<?php

$EM_CONF[$_EXTKEY] = [
    'title' => 'Herne Widgets',
    'description' => 'Meldungen, Schließungen und Sprachwahl der Stadt Herne als Inhaltselemente.',
    'category' => 'fe',
    'state' => 'beta',
    'version' => '0.1.0',
    'constraints' => [
        'depends' => ['typo3' => '12.4.0-13.4.99'],
    ],
];

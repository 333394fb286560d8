<?php

use TYPO3\CMS\Core\Utility\ExtensionManagementUtility;

defined('TYPO3') or die();

/* For sites without site sets (TYPO3 12). */
ExtensionManagementUtility::addStaticFile('herne_widgets', 'Configuration/TypoScript', 'Herne Widgets');

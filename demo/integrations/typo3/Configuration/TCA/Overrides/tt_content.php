<?php

use TYPO3\CMS\Core\Utility\ExtensionManagementUtility;

defined('TYPO3') or die();

(static function (): void {
    $tabs = 'LLL:EXT:core/Resources/Private/Language/Form/locallang_tabs.xlf:';
    $labels = 'LLL:EXT:herne_widgets/Resources/Private/Language/locallang.xlf:';
    ExtensionManagementUtility::addTcaSelectItemGroup('tt_content', 'CType', 'herne', $labels . 'group');
    foreach (['news-list', 'closure-banner', 'language-switcher'] as $widget) {
        $type = 'herne_' . str_replace('-', '', $widget);
        ExtensionManagementUtility::addTcaSelectItem('tt_content', 'CType', [
            'label' => $labels . $widget . '.title',
            'description' => $labels . $widget . '.description',
            'value' => $type,
            'icon' => 'herne-widgets',
            'group' => 'herne',
        ]);
        $GLOBALS['TCA']['tt_content']['ctrl']['typeicon_classes'][$type] = 'herne-widgets';
        $GLOBALS['TCA']['tt_content']['types'][$type]['showitem'] = implode(',', [
            '--div--;' . $tabs . 'general',
            '--palette--;;general',
            'pi_flexform',
            '--div--;' . $tabs . 'access',
            '--palette--;;hidden',
            '--palette--;;access',
        ]);
        $GLOBALS['TCA']['tt_content']['columns']['pi_flexform']['config']['ds']['*,' . $type]
            = 'FILE:EXT:herne_widgets/Configuration/FlexForms/' . $widget . '.xml';
    }
})();

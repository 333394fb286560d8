<?php

use TYPO3\CMS\Core\Configuration\ExtensionConfiguration;
use TYPO3\CMS\Core\Security\ContentSecurityPolicy\Directive;
use TYPO3\CMS\Core\Security\ContentSecurityPolicy\Mutation;
use TYPO3\CMS\Core\Security\ContentSecurityPolicy\MutationCollection;
use TYPO3\CMS\Core\Security\ContentSecurityPolicy\MutationMode;
use TYPO3\CMS\Core\Security\ContentSecurityPolicy\Scope;
use TYPO3\CMS\Core\Security\ContentSecurityPolicy\SourceKeyword;
use TYPO3\CMS\Core\Security\ContentSecurityPolicy\UriValue;
use TYPO3\CMS\Core\Type\Map;
use TYPO3\CMS\Core\Utility\GeneralUtility;

/* The script lies on the site itself; only the feed may lie elsewhere. */
$sources = [SourceKeyword::self];
$origin = (string)(GeneralUtility::makeInstance(ExtensionConfiguration::class)->get('herne_widgets', 'feedOrigin') ?? '');
if ($origin !== '') {
    $sources[] = new UriValue($origin);
}

return Map::fromEntries([
    Scope::frontend(),
    new MutationCollection(
        new Mutation(MutationMode::Extend, Directive::ConnectSrc, ...$sources),
        new Mutation(MutationMode::Extend, Directive::ScriptSrc, SourceKeyword::self),
    ),
]);

<?php

namespace Drupal\herne_widgets\Form;

use Drupal\Core\Form\ConfigFormBase;
use Drupal\Core\Form\FormStateInterface;
use Drupal\herne_widgets\Options;

/**
 * What counts for all blocks of the site unless a block says otherwise.
 */
final class SettingsForm extends ConfigFormBase {

  /**
   * {@inheritdoc}
   */
  public function getFormId() {
    return 'herne_widgets_settings';
  }

  /**
   * {@inheritdoc}
   */
  protected function getEditableConfigNames() {
    return ['herne_widgets.settings'];
  }

  /**
   * {@inheritdoc}
   */
  public function buildForm(array $form, FormStateInterface $form_state) {
    $saved = $this->config('herne_widgets.settings');
    foreach (Options::widget('closure-banner')['options'] as $option) {
      if (!in_array($option['name'], ['src', 'offices', 'lang'], TRUE)) {
        continue;
      }
      $form[$option['name']] = [
        '#title' => Options::label($option['label']),
        '#default_value' => $saved->get($option['name']),
        '#type' => $option['type'] === 'url' ? 'url' : 'textfield',
      ];
    }
    $form['lang']['#type'] = 'select';
    $form['lang']['#options'] = [];
    foreach (Options::widget('closure-banner')['options'] as $option) {
      foreach ($option['name'] === 'lang' ? $option['choices'] : [] as $choice) {
        $form['lang']['#options'][$choice['value']] = Options::label($choice['label']);
      }
    }
    return parent::buildForm($form, $form_state);
  }

  /**
   * {@inheritdoc}
   */
  public function submitForm(array &$form, FormStateInterface $form_state) {
    $config = $this->config('herne_widgets.settings');
    foreach (['src', 'offices', 'lang'] as $name) {
      $config->set($name, trim((string) $form_state->getValue($name)));
    }
    $config->save();
    parent::submitForm($form, $form_state);
  }

}

<?php

namespace Drupal\herne_widgets\Plugin\Block;

use Drupal\Core\Block\BlockBase;
use Drupal\Core\Form\FormStateInterface;
use Drupal\herne_widgets\Options;

/**
 * One of the three widgets; the form comes from the options.
 */
abstract class WidgetBlock extends BlockBase {

  protected const WIDGET = '';

  /**
   * {@inheritdoc}
   */
  public function defaultConfiguration() {
    $values = [];
    foreach (Options::widget(static::WIDGET)['options'] as $option) {
      $values[Options::property($option['name'])] = $option['default'] ?? '';
    }
    return ['label_display' => FALSE] + $values;
  }

  /**
   * {@inheritdoc}
   */
  public function blockForm($form, FormStateInterface $form_state) {
    foreach (Options::widget(static::WIDGET)['options'] as $option) {
      $property = Options::property($option['name']);
      $form[$property] = [
        '#title' => Options::label($option['label']),
        '#description' => isset($option['help']) ? Options::label($option['help']) : NULL,
        '#default_value' => $this->configuration[$property],
      ] + $this->element($option);
    }
    return $form;
  }

  /**
   * The form element that fits an option.
   */
  private function element(array $option): array {
    switch ($option['type']) {
      case 'flag':
        return ['#type' => 'checkbox'];

      case 'number':
        return ['#type' => 'number', '#min' => $option['min'], '#max' => $option['max'], '#required' => TRUE];

      case 'choice':
        $choices = [];
        foreach ($option['choices'] as $choice) {
          $choices[$choice['value']] = Options::label($choice['label']);
        }
        return ['#type' => 'select', '#options' => $choices];

      case 'url':
        return ['#type' => 'url', '#maxlength' => 2000];

      default:
        return ['#type' => 'textfield'];
    }
  }

  /**
   * {@inheritdoc}
   */
  public function blockSubmit($form, FormStateInterface $form_state) {
    foreach (Options::widget(static::WIDGET)['options'] as $option) {
      $property = Options::property($option['name']);
      $value = $form_state->getValue($property);
      $this->configuration[$property] = match ($option['type']) {
        'flag' => (bool) $value,
        'number' => (int) $value,
        default => trim((string) $value),
      };
    }
  }

  /**
   * {@inheritdoc}
   */
  public function build() {
    $site = \Drupal::config('herne_widgets.settings');
    $properties = [];
    foreach (Options::widget(static::WIDGET)['options'] as $option) {
      $property = Options::property($option['name']);
      $value = $this->configuration[$property];
      if ($value === '' && in_array($property, ['src', 'offices', 'lang'], TRUE)) {
        $value = $site->get($property);
      }
      if ($value !== '' && $value !== NULL && $value !== FALSE && $value !== ($option['default'] ?? NULL)) {
        $properties[$property] = $value;
      }
    }
    return [
      '#type' => 'component',
      '#component' => 'herne_widgets:' . static::WIDGET,
      '#props' => $properties,
      '#cache' => ['tags' => $site->getCacheTags()],
    ];
  }

}

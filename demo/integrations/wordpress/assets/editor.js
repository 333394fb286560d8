/* The three blocks in the editor: settings for every option, and the live widget as preview. */
(({ blocks, blockEditor, components, element, serverSideRender }) => {
  const { createElement, Fragment } = element;
  const { SelectControl, TextControl, ToggleControl, RangeControl } = components;
  const ServerSideRender = serverSideRender.default ?? serverSideRender;

  const kept = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true };

  function control(option, value, change) {
    const shared = {
      ...kept,
      key: option.key,
      label: option.label,
      help: option.help ?? undefined,
    };
    switch (option.type) {
      case 'flag':
        return createElement(ToggleControl, {
          ...shared,
          checked: Boolean(value),
          onChange: change,
        });
      case 'choice':
        return createElement(SelectControl, {
          ...shared,
          value,
          options: option.choices,
          onChange: change,
        });
      case 'number':
        return createElement(RangeControl, {
          ...shared,
          value,
          min: option.min,
          max: option.max,
          onChange: change,
        });
      default:
        return createElement(TextControl, {
          ...shared,
          type: option.type,
          value: value ?? '',
          onChange: change,
        });
    }
  }

  function edit(widget) {
    return function Edit({ attributes, setAttributes }) {
      const controls = widget.options.map(option =>
        control(option, attributes[option.key], value =>
          setAttributes({ [option.key]: value === '' ? undefined : value }),
        ),
      );
      return createElement(
        Fragment,
        null,
        createElement(
          blockEditor.InspectorControls,
          null,
          createElement(components.PanelBody, { title: widget.settings }, controls),
        ),
        createElement(
          'div',
          blockEditor.useBlockProps(),
          createElement(
            components.Disabled,
            null,
            createElement(ServerSideRender, {
              block: widget.name,
              attributes,
              skipBlockSupportAttributes: true,
            }),
          ),
        ),
      );
    };
  }

  const icon = createElement(
    'svg',
    { viewBox: '0 0 24 24', 'aria-hidden': true, focusable: false },
    createElement('path', { d: 'M4 5h4v5h8V5h4v14h-4v-5H8v5H4z' }),
  );

  for (const widget of window.herneWidgetsBlocks)
    blocks.registerBlockType(widget.name, { icon, edit: edit(widget), save: () => null });
})(window.wp);

/*
 * The page of one widget, for an iframe: which one, and its options, stand in the address
 * (embed.html?widget=closure-banner&offices=Bürgeramt). Tells the embedding page how high it is:
 * { type: 'herne-height', height }, and in WordPress's own words where it gave a secret.
 */
(function () {
  var widgets = ['news-list', 'closure-banner', 'language-switcher'];
  var options = new URLSearchParams(location.search);
  var widget = options.get('widget') || document.documentElement.dataset.widget || widgets[0];
  var place = document.getElementById('place');
  if (widgets.indexOf(widget) < 0 || !place) return;

  var element = document.createElement('herne-' + widget);
  var known = element.constructor.observedAttributes || [];
  options.forEach(function (value, name) {
    if (known.indexOf(name) >= 0 || name === 'lang') element.setAttribute(name, value);
  });
  /* One server, one feed: the one beside this page unless the script brings its own. */
  element.setAttribute('src', new URL('feed.json', document.baseURI).href);
  /* The page is in the language its widget takes: one of the nine, else German stays. */
  var lang = options.get('lang') || '';
  if (/^(de|en|fr|ro|bg|pl|tr|ru|ar)(-[a-z-]{2,9})?$/i.test(lang)) {
    document.documentElement.lang = lang;
    /* One of them is written from right to left. */
    document.documentElement.dir = /^ar\b/i.test(lang) ? 'rtl' : 'ltr';
  }
  element.append.apply(element, place.childNodes);
  place.append(element);

  var secret = /[#&?]secret=([A-Za-z0-9]+)/.exec(location.hash);
  function tell() {
    var height = Math.ceil(document.body.getBoundingClientRect().height);
    window.parent.postMessage({ type: 'herne-height', height: height }, '*');
    if (secret)
      window.parent.postMessage({ message: 'height', value: height, secret: secret[1] }, '*');
  }
  /* A frame that was quicker than the page around it is asked again. */
  window.addEventListener('message', function (event) {
    if (event.source === window.parent && event.data && event.data.message === 'ready') tell();
  });
  /* WordPress hides the frame until it knows the height, and nothing is observed while hidden. */
  window.addEventListener('load', tell);
  ['herne-load', 'herne-error', 'herne-phase', 'herne-language-change'].forEach(function (name) {
    window.addEventListener(name, function () {
      var updated = element.updateComplete || Promise.resolve();
      updated.then(tell);
    });
  });
  new window.ResizeObserver(tell).observe(document.body);
  tell();
})();

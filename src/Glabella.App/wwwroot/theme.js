// Before the first paint: where the clinician chose nothing, the colours are the system's.
(function () {
  var root = document.documentElement;
  if (root.dataset.theme !== 'system') return;
  var dark = window.matchMedia('(prefers-color-scheme: dark)');
  var apply = function () { root.setAttribute('data-bs-theme', dark.matches ? 'dark' : 'light'); };
  apply();
  dark.addEventListener('change', apply);
})();

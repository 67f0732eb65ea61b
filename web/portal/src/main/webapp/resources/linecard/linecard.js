/* The little that a page does by itself: theme, menu, copy, the search key, and a clear word when a session has ended. No dependency. */
(function () {
  "use strict";

  function theme(now) {
    document.documentElement.dataset.theme = now;
    document.cookie = "theme=" + now + ";path=/;max-age=31536000;SameSite=Lax;Secure";
  }

  function dark() {
    var chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function copy(button) {
    var source = document.getElementById(button.dataset.copy);
    navigator.clipboard.writeText(source.value || source.textContent.trim()).then(function () {
      var word = button.textContent;
      button.textContent = "copied";
      setTimeout(function () { button.textContent = word; }, 1500);
    });
  }

  var acts = {
    theme: function () { theme(dark() ? "light" : "dark"); },
    menu: function (button) {
      var open = document.getElementById("side").classList.toggle("open");
      button.setAttribute("aria-expanded", open);
    },
    open: function (button) {
      if (button.dataset.hide) PF(button.dataset.hide).hide();
      PF(button.dataset.widget).show();
    },
    close: function (button) { PF(button.dataset.widget).hide(); }
  };

  document.addEventListener("click", function (event) {
    var copied = event.target.closest("[data-copy]");
    if (copied) copy(copied);
    var act = event.target.closest("[data-act]");
    if (act) acts[act.dataset.act](act);
    document.querySelectorAll("details.more[open]").forEach(function (menu) {
      if (!menu.contains(event.target) || event.target.closest("details.more > div")) menu.open = false;
    });
  });

  document.addEventListener("keydown", function (event) {
    var search = document.getElementById("find");
    if (search && (event.ctrlKey || event.metaKey) && event.key === "k") {
      event.preventDefault();
      search.focus();
      search.select();
    }
    if (event.key === "Escape") document.querySelectorAll("details.more[open]").forEach(function (menu) { menu.open = false; });
  });

  document.cookie = "zone=" + encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone) + ";path=/;SameSite=Lax;Secure";

  document.addEventListener("DOMContentLoaded", function () {
    if (!window.jQuery) return;
    jQuery(document).on("pfAjaxError", function (event, xhr) {
      if (xhr.status === 401 || xhr.status === 404) location.reload();
      else document.getElementById("unsaid").hidden = false;
    });
    jQuery(document).on("pfAjaxSuccess", function () { document.getElementById("unsaid").hidden = true; });
    jQuery(document).on("pfAjaxComplete", function (event, xhr, settings, args) {
      if (!args || !args.validationFailed) return;
      var seen = Array.from(document.querySelectorAll("form [aria-invalid=true], .messages .bad")).filter(function (it) { return it.offsetParent; });
      var invalid = seen.find(function (it) { return it.matches("[aria-invalid]"); });
      if (invalid) invalid.focus();
      else if (seen.length) seen[seen.length - 1].scrollIntoView({block: "center"});
    });
  });
})();

/* The little that a page does by itself: theme, menu, copy, the search key, large uploads, and a clear word when a session has ended. No dependency. */
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

  /* A file is sent as it is, and the form hears of it when it has arrived. */
  function upload(input) {
    var file = input.files[0], said = input.parentNode.querySelector(".error"), bar = input.parentNode.querySelector("progress");
    var save = input.form.querySelector("[id$=save]");
    function say(text) {
      said.textContent = text;
      said.hidden = !text;
      bar.hidden = true;
      save.disabled = false;
      if (text) input.value = "";
    }
    if (!file) return;
    if (file.size > Number(input.dataset.most)) return say(input.dataset.large);
    var sending = new XMLHttpRequest();
    sending.open("POST", input.dataset.upload + "?name=" + encodeURIComponent(file.name));
    sending.setRequestHeader("X-Linecard", "upload");
    sending.setRequestHeader("Content-Type", "application/octet-stream");
    sending.upload.onprogress = function (event) { bar.value = event.loaded / event.total; };
    sending.onload = function () {
      if (sending.status !== 200) return say(sending.status === 422 ? sending.responseText : input.dataset.lost);
      say("");
      document.getElementById(input.dataset.token).value = sending.responseText;
      document.getElementById(input.dataset.then).click();
    };
    sending.onerror = function () { say(input.dataset.lost); };
    said.hidden = true;
    bar.hidden = false;
    bar.value = 0;
    save.disabled = true;
    sending.send(file);
  }

  document.addEventListener("change", function (event) {
    if (event.target.matches("input[data-upload]")) upload(event.target);
  });

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

  function reveal() {
    var named = location.hash.length > 1 && document.getElementById(location.hash.substring(1));
    if (!named || named.tagName !== "DETAILS") return;
    named.open = true;
    named.scrollIntoView({block: "center"});
  }

  addEventListener("hashchange", reveal);
  document.addEventListener("DOMContentLoaded", reveal);

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

/* Colours behind a text field for templates: the field stays a plain text field, so it works without this, with every keyboard and screen reader. */
(function () {
  "use strict";

  function paint(field, behind) {
    behind.innerHTML = Prism.highlight(field.value, Prism.languages.twig, "twig") + "\n";
    behind.parentNode.scrollTop = field.scrollTop;
    behind.parentNode.scrollLeft = field.scrollLeft;
  }

  function colour(field) {
    if (field.dataset.coloured || !window.Prism || !Prism.languages.twig) return;
    field.dataset.coloured = "yes";
    var frame = document.createElement("div");
    var back = document.createElement("pre");
    var code = document.createElement("code");
    frame.className = "painted";
    back.setAttribute("aria-hidden", "true");
    back.appendChild(code);
    field.parentNode.insertBefore(frame, field);
    frame.appendChild(back);
    frame.appendChild(field);
    field.addEventListener("input", function () { paint(field, code); });
    field.addEventListener("scroll", function () { paint(field, code); });
    paint(field, code);
  }

  function all() {
    document.querySelectorAll(".field-code.code textarea").forEach(colour);
  }

  all();
  if (window.jQuery) jQuery(document).on("pfAjaxComplete", function () { setTimeout(all, 0); });
})();

// Renders the reference with Swagger UI. No requests to other hosts: no validator, no login.
"use strict";

const place = document.querySelector("#reference");
const reference = SwaggerUIBundle({
  domNode: place,
  url: place.dataset.document,
  validatorUrl: null,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  syntaxHighlight: false,
  onComplete: () => {
    reference.preauthorizeApiKey("apiKey", place.dataset.key);
    const schema = reference.specSelectors.specJson().getIn(["components", "securitySchemes", "login"]);
    reference.authActions.authorizeOauth2({ auth: { name: "login", schema }, token: { access_token: place.dataset.token, token_type: "Bearer" } });

    // The page already has a main element.
    const operations = place.querySelector("main");
    operations?.setAttribute("role", "group");
    operations?.setAttribute("aria-label", "Operations");
    place.querySelector("#servers")?.setAttribute("aria-label", "Server");
  },
});

// Swagger UI has a dark mode, which only its top bar (not used here) turns on.
const dark = matchMedia("(prefers-color-scheme: dark)");
const choose = () => {
  const theme = document.documentElement.dataset.theme;
  document.documentElement.classList.toggle("dark-mode", theme ? theme === "dark" : dark.matches);
};
dark.addEventListener("change", choose);
addEventListener("themechange", choose);
choose();

// Renders the reference with Swagger UI. No requests to other hosts: no validator, no login.
"use strict";

const place = document.querySelector("#reference");
const user = document.querySelector("#r-user");

// Error responses are collapsed to their status and first sentence, so that an operation is not many screens tall.
const collapsedErrors = ({ React }) => ({
  wrapComponents: {
    response: Original => function Response(props) {
      const [isOpen, setOpen] = React.useState(false);
      if (props.code.startsWith("2")) return React.createElement(Original, props);
      const sentence = (props.response.get("description") ?? "").split(/\.(?:\s|$)/)[0];
      const button = React.createElement(
        "button",
        { type: "button", className: "error-toggle", "aria-expanded": isOpen, onClick: () => setOpen(!isOpen) },
        React.createElement("b", null, props.code), " " + sentence);
      const row = React.createElement("tr", { className: "error-row" }, React.createElement("td", { colSpan: 3 }, button));
      return React.createElement(React.Fragment, null, row, isOpen ? React.createElement(Original, props) : null);
    },
  },
});

const reference = SwaggerUIBundle({
  domNode: place,
  url: place.dataset.document,
  validatorUrl: null,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  syntaxHighlight: false,
  plugins: [collapsedErrors],
  onComplete: () => {
    reference.preauthorizeApiKey("apiKey", place.dataset.key);
    const schema = reference.specSelectors.specJson().getIn(["components", "securitySchemes", "login"]);
    const authorize = () => reference.authActions.authorizeOauth2({
      auth: { name: "login", schema },
      token: { access_token: user.value || place.dataset.token, token_type: "Bearer" },
    });
    user.addEventListener("change", authorize);
    user.parentElement.hidden = user.options.length === 0;
    authorize();

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

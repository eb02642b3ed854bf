import { LitElement } from 'lit';

/** An element of the page itself, without a shadow: one set of styles, labels and ids for all. */
export class Element extends LitElement {
  createRenderRoot() {
    return this;
  }
}

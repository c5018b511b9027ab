declare namespace App {
  interface Locals {
    /** Set by the page of a lesson; absent elsewhere. */
    outline?: import('./learning/outline').Outline;
  }
}

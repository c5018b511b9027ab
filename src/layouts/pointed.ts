/** What answers whoever points at something in a lesson. One module, so that all of it comes at once. */
import './cards';
import './linked';

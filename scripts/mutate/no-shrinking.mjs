// A property that fails has found its mutant: the smallest case is of no interest.
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });

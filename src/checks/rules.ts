/** Every rule, in the order in which what they find is listed. */
import type { Rule } from './rule.ts';
import { circle } from './rules/circle.ts';
import { codeLanguage } from './rules/code-language.ts';
import { largeStep } from './rules/large-step.ts';
import { lateTesting } from './rules/late-testing.ts';
import { laterStep } from './rules/later-step.ts';
import { metricWithoutTarget } from './rules/metric-without-target.ts';
import { names } from './rules/names.ts';
import { noActions } from './rules/no-actions.ts';
import { noEdgeCase } from './rules/no-edge-case.ts';
import { noTesting } from './rules/no-testing.ts';
import { noTroubleshooting } from './rules/no-troubleshooting.ts';
import { noValidation } from './rules/no-validation.ts';
import { noWayBack } from './rules/no-way-back.ts';
import { nothingConcrete } from './rules/nothing-concrete.ts';
import { openQuestion } from './rules/open-question.ts';
import { placeholders } from './rules/placeholders.ts';
import { problemWithoutSolution } from './rules/problem-without-solution.ts';
import { requiredField } from './rules/required-field.ts';
import { riskWithoutMitigation } from './rules/risk-without-mitigation.ts';
import { sumOfEstimates } from './rules/sum-of-estimates.ts';
import { tickedUnproven } from './rules/ticked-unproven.ts';
import { unlistedFile } from './rules/unlisted-file.ts';
import { unlistedPackage } from './rules/unlisted-package.ts';
import { unnamedFile } from './rules/unnamed-file.ts';
import { unnamedPackage } from './rules/unnamed-package.ts';
import { unprovenValidation } from './rules/unproven-validation.ts';
import { unsetVariable } from './rules/unset-variable.ts';
import { vagueWords } from './rules/vague-words.ts';

export const RULES: readonly Rule[] = [
  requiredField,
  names,
  placeholders,
  openQuestion,
  noActions,
  nothingConcrete,
  vagueWords,
  noValidation,
  unprovenValidation,
  tickedUnproven,
  noTroubleshooting,
  problemWithoutSolution,
  noEdgeCase,
  noTesting,
  lateTesting,
  riskWithoutMitigation,
  metricWithoutTarget,
  noWayBack,
  laterStep,
  circle,
  sumOfEstimates,
  largeStep,
  unlistedFile,
  unnamedFile,
  unlistedPackage,
  unnamedPackage,
  unsetVariable,
  codeLanguage,
];

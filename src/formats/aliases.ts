/**
 * What people call the parts of a plan, beside the words of the formats: for their
 * definitions. Found in real files; a name stands where its meaning is plain.
 */

export const TASK_NOUNS = ['Task', 'Feature', 'Issue', 'Bug', 'Story', 'User Story', 'Ticket']
  .concat(['Epic', 'Plan', 'Project', 'Задача', 'Aufgabe', 'Tâche', 'Tarea', '任务', '功能'])
  .concat(['タスク', '機能']);

export const STEP_NOUNS = ['Step', 'Phase', 'Task', 'Component', 'Stage', 'Milestone', 'Sprint']
  .concat([
    'Iteration',
    'Part',
    'Change',
    'Work Package',
    'Schritt',
    'Aufgabe',
    'Étape',
    'Phase',
    'Tâche',
  ])
  .concat(['Paso', 'Fase', 'Tarea', 'Passo', 'Etapa', 'Tarefa', 'Шаг', 'Этап', 'Фаза', 'Задача'])
  .concat(['步骤', '阶段', '任务', 'ステップ', 'フェーズ', 'タスク', '단계']);

export const STEP_SECTIONS = [
  'Implementation Steps',
  'Implementation Plan',
  'Implementation Phases',
]
  .concat(['Implementation Tasks', 'Implementation', 'Proposed Implementation', 'Steps', 'Phases'])
  .concat(['Step by Step Instructions', 'Step by Step Plan', 'Step by Step', 'Detailed Steps'])
  .concat([
    'Implementation Checklist',
    'Tasks',
    'Task List',
    'Task Breakdown',
    'Task Descriptions',
    'Task Details',
  ])
  .concat(['Phase by Phase Implementation Plan', 'Phase by Phase', 'Execution Plan', 'Action Plan'])
  .concat(['Detailed Plan', 'Detailed Implementation', 'Migration Plan', 'Migration Steps'])
  .concat(['Fix Plan', 'Work Plan', 'Work Breakdown', 'Development Plan', 'Roadmap'])
  .concat(['Umsetzung', 'Umsetzungsschritte', 'Schritte', 'Étapes', 'Pasos', 'Шаги', 'План'])
  .concat(['Этапы', '实施步骤', '步骤', '実装手順', '手順']);

export const OBJECTIVE = ['Objective', 'Objectives', 'Goal', 'Goals', 'Purpose', 'Aim']
  .concat(['Description', 'Explanation', 'Цель', 'Цели', 'Описание', 'Ziel', 'Ziele'])
  .concat(['Beschreibung', 'Objectif', 'Objectifs', 'Objetivo', 'Objetivos', 'Descripción'])
  .concat(['目标', '目的', '概要', '描述', '목표']);

export const OVERVIEW = [
  ...OBJECTIVE,
  'Overview',
  'Summary',
  'Executive Summary',
  'Phase Goal',
].concat(['Task Goal', 'Project Goal', 'Introduction', 'Обзор', 'Überblick', '概述', '概览']);

export const ACTIONS = [
  'Actions',
  'Action',
  'Action Items',
  'Tasks',
  'Task',
  'Instructions',
  'Steps',
]
  .concat(['Subtasks', 'Sub Tasks', 'Checklist', 'Task Checklist', 'To Do', 'ToDo', 'What to do'])
  .concat([
    'Activities',
    'Implementation Checklist',
    'Implementation Tasks',
    'Implementation Steps',
    'Work Items',
  ])
  .concat(['Действия', 'Шаги'])
  .concat([
    'Aktionen',
    'Aufgaben',
    'Actions à mener',
    'Acciones',
    'Tareas',
    '操作',
    '任务',
    '作業',
  ]);

export const VALIDATION = ['Validation', 'Validation Criteria', 'Acceptance Criteria', 'Acceptance']
  .concat(['Verification', 'Verify', 'Verification Steps', 'Checks', 'Success Criteria'])
  .concat(['Definition of Done', 'How to verify', 'Testing', 'Test Requirements', 'Проверка'])
  .concat(['Validate', 'Expected Output', 'Expected Result', 'Expected Results', 'Checkpoint'])
  .concat(['Expected Outcome', 'Expected Outcomes', 'Done when', 'Demo/Validation'])
  .concat(['Überprüfung', 'Prüfung', 'Vérification', 'Validación', '验证', '検証', '확인']);

export const CODE = [
  'Code Examples',
  'Code',
  'Code Example',
  'Code Snippets',
  'Example Code',
].concat(['Commands/Code', 'Commands', 'Command', 'Test Commands', 'Código', 'Код', 'Команды']);

export const TROUBLES = [
  'Troubleshooting',
  'Challenges and Solutions',
  'Challenges',
  'Pitfalls',
].concat(['Common Issues', 'Common Problems', 'Potential Issues', 'Known Issues', 'Problems']);

export const CONFIGURATION = ['Configuration', 'Configuration Changes', 'Environment Variables'];

export const COMPLEXITY = ['Estimated Complexity', 'Complexity', 'Difficulty', 'Сложность'].concat([
  'Komplexität',
  'Complejidad',
  '复杂度',
]);

export const BEST_PRACTICES = ['Best Practices', 'Best Practice', 'Recommendations'];

export const CONSIDERATIONS = [
  'Technical Considerations',
  'Considerations',
  'Technical Notes',
].concat(['Key Points', 'Technical Details', 'Implementation Notes']);

export const PREREQUISITES = ['Prerequisites', 'Prerequisite', 'Preconditions', 'Before you start']
  .concat(['Requirements', 'Предварительные условия', 'Voraussetzungen', 'Prérequis'])
  .concat(['Requisitos previos', '前提条件', '先决条件']);

export const SUCCESS = ['Success Criteria', 'Acceptance Criteria', 'Completion Criteria']
  .concat(['Exit Criteria', 'Definition of Done', 'AC/DoD', 'Done when', 'Критерии приёмки'])
  .concat([
    'Критерии готовности',
    'Erfolgskriterien',
    'Akzeptanzkriterien',
    '验收标准',
    '成功标准',
  ]);

export const TESTING = [
  'Testing Strategy',
  'Testing Plan',
  'Test Plan',
  'Test Strategy',
  'Testing',
].concat(['Tests', 'Testing Approach', 'Тестирование', 'Teststrategie', '测试', 'テスト']);

export const UNIT_TESTS = ['Unit Tests', 'Unit Testing', 'Unit Test'];
export const INTEGRATION_TESTS = ['Integration Tests', 'Integration Testing', 'Integration Test'];
export const END_TO_END_TESTS = [
  'End-to-End Tests',
  'End-to-End Testing',
  'E2E Tests',
  'E2E Testing',
];

export const FILES = ['Files Created/Modified', 'Files', 'File Changes', 'Files Changed'].concat([
  'Affected Files',
  'Files Affected',
  'Files to Change',
]);
export const NEW_FILES = ['New Files', 'Files to Create', 'Files Created', 'Created Files'];
export const CHANGED_FILES = [
  'Modified Files',
  'Files to Modify',
  'Files Modified',
  'Changed Files',
];

export const PACKAGES = ['Dependencies Added', 'New Dependencies', 'Packages', 'Packages Added'];

export const NEXT_STEPS = ['Next Steps', 'Next Actions', 'Follow-up', 'Nächste Schritte'];

export const ROLLOUT = ['Rollout Plan', 'Rollout', 'Rollout Strategy', 'Deployment Plan'].concat([
  'Deployment Strategy',
  'Deployment',
  'Release Plan',
]);
export const ROLLBACK = ['Rollback Plan', 'Rollback', 'Rollback Strategy', 'Rollback Procedure'];

export const DOCUMENTATION = [
  'Documentation Requirements',
  'Documentation',
  'Documentation Updates',
].concat(['Documentation Plan']);

export const METRICS = ['Success Metrics', 'Metrics', 'KPIs', 'Success Measures'];

export const TIMELINE = ['Timeline Estimate', 'Timeline', 'Schedule', 'Estimated Timeline'].concat([
  'Implementation Timeline',
  'Time Estimate',
  'Time Estimates',
  'Zeitplan',
  '时间表',
]);

export const RESOURCES = ['Resources Required', 'Resources', 'Required Resources'];

export const RISKS = ['Risks and Mitigations', 'Risks', 'Risk Assessment', 'Risk Mitigation']
  .concat(['Risks and Mitigation', 'Risk Assessment and Mitigation', 'Risk Analysis', 'Risk'])
  .concat(['Risk Management', 'Potential Risks', 'Риски', 'Risiken', 'Risques', 'Riesgos', '风险'])
  .concat(['リスク']);

export const STATUS_QUO = ['Status Quo', 'Current State', 'Current Situation', 'Current Behavior']
  .concat(['Existing Implementation', 'Existing State', 'Background', 'Context', 'Ist-Zustand'])
  .concat(['現状', '现状', 'Текущее состояние']);

export const QUESTIONS = [
  'Open Questions and Further Research',
  'Open Questions',
  'Questions',
].concat(['Unresolved Questions', 'Further Research', 'Offene Fragen', 'Открытые вопросы']);

export const SUMMARY = ['Summary', 'Conclusion', 'Zusammenfassung', 'Résumé', 'Заключение', '总结'];

export const DEPENDS_ON = ['Dependencies', 'Depends on', 'Step Dependencies', 'Blocked by'].concat([
  'Зависимости',
  'Abhängigkeiten',
  '依赖',
]);

/**
 * What people call the parts of a plan, beside the words of the formats: for their
 * definitions. Found in real files; a name stands where its meaning is plain.
 */

import type { ColumnNames } from './table.ts';

/** The names in `text`, with commas between. */
function names(text: string): string[] {
  return text.trim().split(/,\s+/);
}

/** Names, and each with a word before it that says what it is of: `Project Timeline`. */
function of(subjects: readonly string[], text: string): string[] {
  const own = names(text);
  return [...own, ...own.flatMap((name) => subjects.map((word) => `${word} ${name}`))];
}

/** What a plan may call itself as a whole. */
const PLANS = names(`
  Project, Feature, Task, Plan, Story, Epic, Sprint, Milestone, Phase, Release, Migration,
  Upgrade, High-Level
`);
const ALL = [
  ...PLANS,
  ...names(`
    Overall, Main, Primary, Key, Technical, Implementation, Development, Deployment, Estimated,
    Proposed, Expected, Final
  `),
];

/** What the columns of the two halves of a pair are called in tables. */
function columns(first: string, second: string): ColumnNames {
  return [names(first.toLowerCase()), names(second.toLowerCase())];
}

const RISK_COLUMNS = columns(
  `Risk, Risks, Risk Description, Threat, Concern, Riesgo, Risco, Risiko, Risque, Rischio, Риск, 风险,
  风险项, 风险点, 风险描述, リスク`,
  `Mitigation, Mitigations, Mitigation Strategy, Mitigation Plan, Mitigation / Response, Response,
  Countermeasure, Contingency, Mitigação, Mitigación, Maßnahme, Gegenmaßnahme, Atténuation,
  Mitigazione, Меры, 缓解措施, 缓解策略, 缓解, 应对措施, 应对策略, 应对, 对策, 対策`,
);
const FILE_COLUMNS = columns(
  `File, Path, File Path, Filename, File Name, New File, Modified File, Files, Datei, Fichier, Archivo,
  Arquivo, Файл, 文件, 文件路径, 路径, ファイル, 파일`,
  `Purpose, Change, Changes, Change Required, Changes Required, What changes, Modification,
  Modifications, Description, Action, Responsibility, Edit, Edits, Reason, Content, Contents, Role,
  Summary, Zweck, Änderung, Änderungen, Beschreibung, Rôle, Propósito, Cambios, Descripción, Descrição,
  Назначение, Изменения, Описание, 改动, 变更, 修改内容, 变更内容, 说明, 描述, 职责, 责任, 用途, 作用, 内容,
  変更内容, 役割, 설명`,
);
const PACKAGE_COLUMNS = columns(
  'Package, Dependency, Library, Module, Name',
  'Purpose, Reason, Why, Usage, Used for, Description',
);
const METRIC_COLUMNS = columns(
  `Metric, KPI, Measure, Indicator, Success Metric, Métrica, Metrik, Métrique, Indicateur, Indicador,
  Метрика, Показатель, 指标, 指標`,
  `Target, Goal, Target Value, Threshold, Success Criteria, Objetivo, Meta, Ziel, Zielwert, Cible,
  Objectif, Цель, 目标, 目标值, 目標`,
);
const QUESTION_COLUMNS = columns(
  'Question, Open Question, Topic, Issue, Frage, Pregunta, Pergunta, Вопрос, 问题, 質問',
  `Answer, Decision, Resolution, Recommendation, Proposed Answer, Default, Antwort, Entscheidung,
  Réponse, Décision, Respuesta, Resposta, Ответ, Решение, 答案, 决定, 决策, 结论, 回答`,
);
const TROUBLE_COLUMNS = columns(
  `Problem, Issue, Error, Symptom, Challenge, Pitfall, Fehler, Problème, Problema, Проблема, 问题, 現象,
  症状`,
  `Solution, Fix, Resolution, Mitigation, Workaround, What to do, Lösung, Solución, Solução, Решение,
  解决方案, 解决方法, 対処, 対処法`,
);
const TIMELINE_COLUMNS = columns(
  `Phase, Task, Step, Milestone, Stage, Sprint, Week, Component, Activity, Item, Part, Environment,
  Work Item, Deliverable, Fase, Etapa, Aufgabe, Этап`,
  `Duration, Estimate, Estimated Time, Estimated Duration, Time, Time Estimate, Effort,
  Estimated Effort, Estimated Downtime, Hours, Days, Timeline, Target Date, Date, Dates, When, Due,
  Duración, Duração, Dauer, Aufwand, Срок`,
);

const ACTIONS = names(`
  Actions, Action, Action Items, Tasks, Task, Instructions, Steps, Subtasks, Sub Tasks, Checklist,
  Task Checklist, To Do, ToDo, What to do, Activities, Implementation Checklist,
  Implementation Tasks, Implementation Steps, Work Items, Действия, Шаги, Aktionen, Aufgaben,
  Actions à mener, Acciones, Tareas, 操作, 任务, 作業, Azioni, Ações, Acciones a realizar, Tâches,
  À faire, Aktionspunkte, 子任务, 具体任务, 操作步骤, 作業内容, 할 일
`);

const BEST_PRACTICES = names('Best Practices, Best Practice, Recommendations');

const CHANGED_FILES = names(`
  Modified Files, Files to Modify, Files Modified, Changed Files, Critical Files to Modify,
  Files to Update, Files to Edit, Existing Files to Modify, Existing Files, 修改文件, Geänderte Dateien,
  Fichiers à modifier, Archivos a modificar, Arquivos a modificar, Изменяемые файлы, 改动文件, 変更ファイル
`);

const CODE = names(`
  Code Examples, Code, Code Example, Code Snippets, Example Code, Commands/Code, Commands, Command,
  Test Commands, Código, Код, Команды
`);

const COMPLEXITY = names(`
  Estimated Complexity, Complexity, Difficulty, Сложность, Komplexität, Complejidad, 复杂度,
  Complexité, Complexidade, Complessità, 难度, 複雑度, 복잡도
`);

const CONFIGURATION = names('Configuration, Configuration Changes, Environment Variables');

const CONSIDERATIONS = names(`
  Technical Considerations, Considerations, Technical Notes, Key Points, Technical Details,
  Implementation Notes, Key Considerations, Design Considerations, Technische Hinweise,
  Points d’attention, Consideraciones técnicas, Considerações técnicas, 注意事项, 技术要点, 注意点
`);

const DEPENDS_ON = names(`
  Dependencies, Depends on, Step Dependencies, Blocked by, Dependency, Requires, Depends,
  Dependências, Dependencias, Dépendances, Зависимости, Abhängigkeiten, 依赖, Dépend de, Depende de,
  Hängt ab von, Зависит от, 依赖项, 前置任务, 依存関係
`);

const DETAILS = names(`
  Details, Architecture, Technical Approach, Technical Design, Technical Overview,
  Architecture Overview, Architektur, Arquitectura, Arquitetura, Архитектура, 架构, 技术方案, アーキテクチャ,
  Solution Overview, Solution Design, Proposed Design, System Design, High-Level Design,
  Lösungsansatz, Architecture technique, 技术架构, 架构设计, 设计方案, 設計
`);

const DOCUMENTATION = names(`
  Documentation Requirements, Documentation, Documentation Updates, Documentation Plan,
  Documentation to Update, Docs, Docs to Update, Docs Updates, Dokumentation, Documentación,
  Documentação, Документация, 文档, 文档更新, ドキュメント
`);

const END_TO_END_TESTS = names(`
  End-to-End Tests, End-to-End Testing, E2E Tests, E2E Testing
`);

const ESTIMATES = names(`
  Estimate, Estimated Time, Time Estimate, Estimated Effort, Effort, Effort Estimate,
  Estimated Duration, Duration, Total Estimated Time, Time Required, Aufwand, Dauer, Durée,
  Duración, Duração, Срок, 预计时间, 工时, 所要時間, Estimation, Durée estimée, Tiempo estimado,
  Tempo estimado, Geschätzte Dauer, Geschätzter Aufwand, Оценка времени, 预计工时, 预估工时, 工期, 見積もり, 예상 시간
`);

const FILES = names(`
  Files Created/Modified, Files, File Changes, Files Changed, Affected Files, Files Affected,
  Files to Change, Files Involved, Files Touched, Files to Create/Modify, Files to Create or Modify,
  Files to Modify/Create, Relevant Files, Key Files, Fichiers, Fichiers modifiés, Dateien,
  Geänderte Dateien, Archivos, Arquivos, Файлы, 文件, 文件结构, 涉及文件, 相关文件, ファイル, 파일, File Structure,
  File Map, File List, Files Summary, Summary of Files, Critical Files, Files to Touch,
  Betroffene Dateien, Fichiers concernés, Fichiers impactés, Archivos afectados, Arquivos afetados,
  Затронутые файлы, 文件变更, 文件清单, 关键文件, 影响文件, 対象ファイル, 변경 파일
`);

const INTEGRATION_TESTS = names(`
  Integration Tests, Integration Testing, Integration Test
`);

const METRICS = names(`
  Success Metrics, Metrics, KPIs, Success Measures, Key Metrics, Metrics and Targets,
  Metrics and KPIs, Target Metrics, Performance Targets, Key Performance Indicators,
  Performance Metrics, Métricas de éxito, Métricas de sucesso, Indicateurs de succès, Métriques,
  Métriques de succès, Metriken, Erfolgskennzahlen, Métricas, Метрики, 成功指标, 指标, Kennzahlen,
  Indicateurs, Indicateurs clés, Indicadores, Métricas clave, Показатели, 关键指标, 衡量指标, 成功指標
`);

const NEW_FILES = names(`
  New Files, Files to Create, Files Created, Created Files, Files to Add, Files Added, Added Files,
  新建文件, 新增文件, Neue Dateien, Nouveaux fichiers, Fichiers à créer, Archivos nuevos, Novos arquivos,
  Новые файлы, 新規ファイル
`);

const NEXT_STEPS = names(`
  Next Steps, Next Step, Next Actions, Follow-up, Follow-ups, What’s Next, What's next,
  Nächste Schritte, Prochaines étapes, Próximos pasos, Próximos passos, Следующие шаги, 后续步骤, 下一步,
  次のステップ, Follow-up Work, Follow-up Tasks, Future Work, Prossimi passi, Volgende stappen,
  Kolejne kroki, 下一步计划, 后续工作, 后续计划, 다음 단계
`);

const OBJECTIVE = [
  ...of(ALL, 'Objective, Objectives, Goal, Goals, Goal Description, Goal Statement'),
  ...names(`
    Purpose, Aim, Intent, Goals and Objectives, Objectives and Goals, Description, Explanation,
    Learning Objectives, Цель, Цели, Описание, Ziel, Ziele, Beschreibung, Objectif, Objectifs,
    Objetivo, Objetivos, Descripción, 目标, 目的, 概要, 描述, 목표, Obiettivo, Obiettivi, Scopo, Doel, But,
    Zielsetzung, Zweck, 任务目标, 项目目标, 目標, ゴール, 목적
  `),
];

const OVERVIEW = [
  ...OBJECTIVE,
  ...of(PLANS, 'Overview, Description'),
  ...names(`
    Summary, Executive Summary, Plain-English Summary, Project Summary, Feature Summary,
    Plan Summary, TL;DR, Abstract, Introduction, Resumen, Resumo, Visão geral, Vue d’ensemble,
    Обзор, Überblick, 概述, 概览, Panoramica, Overzicht, Kurzfassung, Vue d'ensemble, Présentation,
    Краткое описание, 项目概述, 开发概述, 概述与目标, 개요
  `),
];

const PACKAGES = names(`
  Dependencies Added, New Dependencies, Packages, Packages Added, New Packages, Dependencies to Add,
  Dependencies to Install, Packages to Install, Required Packages, Package Dependencies
`);

const PREREQUISITES = names(`
  Prerequisites, Prerequisite, Preconditions, Before you start, Requirements,
  Предварительные условия, Voraussetzungen, Prérequis, Pre-requisites, Before starting,
  Before you begin, Entry Criteria, Pré-requisitos, Requisitos previos, 前提条件, 先决条件,
  Prerequisites Check, Prerequisite Check, Prerequisites Checklist, Prerequisiti, Vorbedingungen,
  Vereisten, Требования, 前置条件, 准备工作, 前提, 사전 요구사항
`);

const QUESTIONS = names(`
  Open Questions and Further Research, Open Questions, Questions, Questions to Resolve,
  Questions and Decisions, Open Issues, Outstanding Questions, Questões em aberto,
  Preguntas abiertas, Questions ouvertes, Unresolved Questions, Further Research, Offene Fragen,
  Открытые вопросы, Questions en suspens, Perguntas em aberto, Dúvidas em aberto,
  Cuestiones abiertas, Ungeklärte Fragen, Domande aperte, Вопросы, 待确认问题, 未决问题, 开放问题, 未解決の質問, 未解決事項
`);

const RESOURCES = names(`
  Resources Required, Resources, Required Resources, Required Tools, Ressourcen, Ressources,
  Ressources nécessaires, Recursos, Outils, Ресурсы, 资源, 所需资源
`);

const RISKS = [
  ...of(ALL, 'Risks'),
  ...names(`
    Risks and Mitigations, Risk Assessment, Risk Mitigation, Risk and Mitigation,
    Risk and Mitigations, Risk Register, Risk Matrix, Risks and Mitigation Strategies,
    Risk Mitigation Strategies, Risks and Concerns, Risks and Issues, Risks and Challenges,
    Identified Risks, Risk Mitigation Plan, Riscos e Mitigações, Riscos, Riesgos y Mitigaciones,
    Riesgos y mitigación, Risiken und Maßnahmen, Risques et mitigations, Риски и меры, 风险与缓解,
    Risks and Mitigation, Risk Assessment and Mitigation, Risk Analysis, Risk, Risk Management,
    Potential Risks, Риски, Risiken, Risques, Riesgos, 风险, リスク, Rischi, Rischi e mitigazioni,
    Risiken und Gegenmaßnahmen, Risques et atténuations, Riscos e Mitigação, 风险评估, 风险分析, 风险与对策,
    风险与应对, リスクと対策, 위험
  `),
];

const ROLLBACK = names(`
  Rollback Plan, Rollback, Rollback Strategy, Rollback Procedure, Rollback Procedures,
  Rollback Steps, Rollback Instructions, Roll-back Plan, Rollback Process, Backout Plan,
  Back-out Plan, Emergency Rollback, Recovery Plan, Revert Plan, How to roll back,
  Plano de rollback, План отката, Plan de retour arrière, Plan de reversión, Plano de reversão,
  Rückfallplan, 回滚方案, 回滚计划, ロールバック計画
`);

const ROLLOUT = names(`
  Rollout Plan, Rollout, Rollout Strategy, Deployment Plan, Deployment Strategy, Deployment,
  Release Plan, Release Strategy, Roll-out Plan, Roll-out, Rollout and Deployment,
  Deployment and Rollout, Launch Plan, Plan de déploiement, Plan de despliegue,
  Plano de implantação, План развёртывания, 部署计划, 上线计划, 发布计划, デプロイ計画
`);

const STATUS_QUO = names(`
  Status Quo, Current State, Current Situation, Current Behavior, Existing Implementation,
  Existing State, Background, Context, Ist-Zustand, Current State Analysis, Current Status,
  Current Implementation, Current Setup, Current Behaviour, Current Issue, Current Issues,
  Current Problem, Current Problems, Problem, Problem Statement, Problem Description,
  Current Architecture, Existing System, Existing Behavior, As-Is, Motivation,
  Background and Context, Context and Background, Contexto, Contexte, Kontext, Estado actual,
  Estado atual, État actuel, Контекст, 背景, 現状, 现状, Текущее состояние, Constat, État des lieux,
  Situation actuelle, Constat global, The Problem, Problème, Problema, Situation, Situação atual,
  Situación actual, Ausgangslage, Проблема, Предыстория, 问题描述, 问题背景, 项目背景, 当前状态, 現状分析, 課題, 배경, 현재 상태
`);

const STEP_NOUNS = names(`
  Step, Phase, Task, Component, Stage, Milestone, Sprint, Iteration, Part, Change, Work Package,
  Workstream, Subtask, Wave, Slice, Increment, Batch, PR, Commit, Implementation Phase,
  Implementation Step, Development Phase, Schritt, Aufgabe, Meilenstein, Étape, Tâche, Paso, Fase,
  Tarea, Hito, Passo, Etapa, Tarefa, Marco, Passaggio, Attività, Stap, Taak, Steg, Krok, Etap, Adım,
  Aşama, Tahap, Bước, Giai đoạn, Шаг, Этап, Фаза, Задача, 步骤, 阶段, 任务, ステップ, フェーズ, タスク, 단계
`);

const STEP_SECTIONS = names(`
  Implementation Steps, Implementation Plan, Implementation Phases, Implementation Tasks,
  Implementation, Implementation Notes, Proposed Implementation, Procedure, Steps, Phases,
  Step by Step Instructions, Step by Step Plan, Step by Step, Detailed Steps,
  Implementation Checklist, Tasks, Task List, Task Breakdown, Task Descriptions, Task Details,
  Phase by Phase Implementation Plan, Phase by Phase, Execution Plan, Action Plan, Detailed Plan,
  Detailed Implementation, Migration Plan, Migration Steps, Fix Plan, Work Plan, Work Breakdown,
  Development Plan, Roadmap, Proposed Changes, Concrete Steps, Implementation Order,
  Implementation Roadmap, Implementation Sequence, Implementation Stages, Phased Implementation,
  Development Tasks, Development Steps, Refactoring Plan, Refactoring Steps, Execution Steps,
  Execution Order, Build Order, Steps to Implement, Plan of Work, Delivery Plan, Action Items,
  Work Items, Backlog, Milestones, Todo, To Do, Todo List, To Do List, Plan, Stages, Umsetzung,
  Umsetzungsschritte, Umsetzungsplan, Implementierungsplan, Implementierungsschritte,
  Arbeitsschritte, Schritte, Étapes, Tâches, Plan d’implémentation, Plan de mise en œuvre, Pasos,
  Tareas, Plan de Implementación, Pasos de Implementación, Plan de Acción, Passos, Tarefas, Etapas,
  Plano de Implementação, Etapas de Implementação, Шаги, План, План реализации, Этапы, Задачи, 实施步骤,
  实施计划, 任务列表, 任务, 步骤, 实现步骤, 开发步骤, 开发计划, 执行步骤, 任务分解, 任务清单, 実装手順, 実装計画, 作業手順, 手順, タスク, 구현 계획, 작업 목록,
  Fasen, Passaggi, Piano di implementazione, Fasi, Kroki, Plan działania, Stappenplan,
  Plan d’action, План работ, План действий, 实施方案, 实施阶段, 开发任务, 実装ステップ, 구현 단계
`);

const SUCCESS = [
  ...of(ALL, 'Success Criteria, Acceptance Criteria, Completion Criteria'),
  ...names(`
    Acceptance Checklist, Verification Checklist, Validation Checklist, DoD, Completion Checklist,
    Success Indicators, Critérios de aceitação, Critérios de sucesso, Criterios de aceptación,
    Criterios de éxito, Critères d’acceptation, Critères de succès, Exit Criteria,
    Definition of Done, AC/DoD, Done when, Критерии приёмки, Критерии готовности, Erfolgskriterien,
    Akzeptanzkriterien, 验收标准, 成功标准, Критерии успеха, Критерии приемки, Критерии завершения,
    Abnahmekriterien, Criteri di accettazione, Acceptatiecriteria, 验收条件, 完成标准, 受け入れ基準, 受入基準, 完了条件,
    성공 기준, 인수 조건
  `),
];

const SUMMARY = names(`
  Summary, Conclusion, Zusammenfassung, Résumé, Заключение, 总结, Conclusión, Conclusão, Conclusione,
  Fazit, Итог, Выводы, 结论, 小结, まとめ, 요약
`);

const TASK_NOUNS = names(`
  Task, Feature, Issue, Bug, Story, User Story, Ticket, Epic, Plan, Project, Задача, Aufgabe, Tâche,
  Tarea, 任务, 功能, タスク, 機能
`);

const TESTING = names(`
  Testing Strategy, Testing Plan, Test Plan, Test Strategy, Testing, Tests, Testing Approach,
  Test Approach, Testing and Validation, QA / Validation, Validation and Testing,
  Testing and Verification, Verification and Testing, Validation Plan, Verification Plan,
  Test Scenarios, QA Plan, QA, Testes, Plan de pruebas, Pruebas, Plan de test, Тестирование,
  Teststrategie, 测试, テスト, Plan de tests, Stratégie de test, Estrategia de pruebas, Plano de testes,
  Estratégia de testes, Testplan, План тестирования, Стратегия тестирования, 测试计划, 测试策略, 测试方案,
  テスト計画, テスト方針, 테스트 계획
`);

const TIMELINE = [
  ...of(ALL, 'Timeline, Schedule'),
  ...names(`
    Timeline Estimate, Time Estimate, Timeline Estimates, Time Estimates, Estimated Time,
    Estimated Effort, Estimates, Effort Estimate, Effort Estimates, Effort Estimation,
    Estimated Duration, Timeline and Effort, Timeline and Milestones, Zeitplan, Cronograma,
    Calendrier, Сроки, 时间表, Zeitrahmen, Terminplan, Échéancier, Tempistiche, График, 时间线, 时间安排,
    时间计划, スケジュール, 일정
  `),
];

const TITLES = names(`
  Title, Plan Title, Plan Name, Titel, Titre, Título, Titolo, Заголовок, 标题, 標題, タイトル, 제목
`);

const TROUBLES = names(`
  Troubleshooting, Challenges and Solutions, Challenges, Pitfalls, Common Issues, Common Problems,
  Potential Issues, Known Issues, Problems, Gotchas, Common Pitfalls, Common Errors,
  Potential Problems, Fehlerbehebung, Solução de problemas, Solución de problemas, Dépannage,
  Устранение неполадок, Problemas comunes, Problemas comuns, Problèmes courants, Häufige Probleme,
  Частые проблемы, 故障排查, 常见问题, トラブルシューティング
`);

const UNIT_TESTS = names('Unit Tests, Unit Testing, Unit Test');

const VALIDATION = names(`
  Validation, Validation Criteria, Acceptance Criteria, Acceptance, Verification, Verify,
  Verification Steps, Checks, Success Criteria, Validation Steps, Validation Checklist,
  Verification Checklist, Exit Criteria, Acceptance Checklist, Completion Criteria, Acceptance Test,
  Acceptance Tests, Expected Behavior, Expected Behaviour, Success Looks Like, Test Cases, DoD,
  Critérios de aceitação, Criterios de aceptación, Critères d’acceptation, Definition of Done,
  How to verify, Testing, Test Requirements, Проверка, Validate, Expected Output, Expected Result,
  Expected Results, Checkpoint, Expected Outcome, Expected Outcomes, Done when, Demo/Validation,
  Überprüfung, Prüfung, Vérification, Validación, 验证, 検証, 확인, 验证结果, 验证步骤, 验证方法, 验证标准, Self-Review,
  Self-Check, Manual Verification, Verifikation, Abnahme, Verificación, Verificação,
  Validação, Verifica, Верификация, 自检清单, 自检, 验收, 验证计划, 確認方法, 動作確認, 검증
`);

/** Words for a part, by the name that definitions give. */
export const WORDS = {
  ACTIONS,
  BEST_PRACTICES,
  CHANGED_FILES,
  CODE,
  COMPLEXITY,
  CONFIGURATION,
  CONSIDERATIONS,
  DEPENDS_ON,
  DETAILS,
  DOCUMENTATION,
  END_TO_END_TESTS,
  ESTIMATES,
  FILES,
  INTEGRATION_TESTS,
  METRICS,
  NEW_FILES,
  NEXT_STEPS,
  OBJECTIVE,
  OVERVIEW,
  PACKAGES,
  PREREQUISITES,
  QUESTIONS,
  RESOURCES,
  RISKS,
  ROLLBACK,
  ROLLOUT,
  STATUS_QUO,
  STEP_NOUNS,
  STEP_SECTIONS,
  SUCCESS,
  SUMMARY,
  TASK_NOUNS,
  TESTING,
  TIMELINE,
  TITLES,
  TROUBLES,
  UNIT_TESTS,
  VALIDATION,
};

/** Names of the two columns of a table, by the name that definitions give. */
export const COLUMNS = {
  RISK_COLUMNS,
  FILE_COLUMNS,
  PACKAGE_COLUMNS,
  METRIC_COLUMNS,
  QUESTION_COLUMNS,
  TROUBLE_COLUMNS,
  TIMELINE_COLUMNS,
};

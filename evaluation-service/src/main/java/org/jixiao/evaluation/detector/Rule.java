package org.jixiao.evaluation.detector;

/** The detectors by name. The id stays for ever; a rule that changes its meaning gets a new one. */
public enum Rule {
    CHANGED_AFTER_RESULT(
            "D1",
            Severity.WARNING,
            "结果已知后调低目标",
            "Target moved towards a known result",
            "重新确定的指标值比原指标值更容易完成，而封存之前已经记录了完成值"),
    CHANGED_LATE(
            "D2",
            Severity.NOTICE,
            "第四季度调整目标",
            "Target changed in the last quarter",
            "指标值在评价年度10月1日以后改变；一般不予调整，确需调整的应在此前报批"),
    DONE_BEFORE_SEALED(
            "D3",
            Severity.WARNING,
            "封存时目标已完成",
            "Target already reached when it was sealed",
            "绑定取数的指标，封存当日的业务记录已达到指标值，目标不再有约束力"),
    EXACT_HIT(
            "D4",
            Severity.NOTICE,
            "完成值恰好等于指标值",
            "Actual equals the target exactly",
            "完成值与指标值分毫不差；零目标、百分之百目标和以“=”约定的指标除外"),
    BELOW_LAST_YEAR(
            "D5", Severity.WARNING, "目标低于上年实际", "Target easier than last year's actual", "指标值比同一事实上年年末的实际值更容易完成"),
    BELOW_ELIGIBLE(
            "D6",
            Severity.WARNING,
            "目标低于应享人数",
            "Target below the eligible population",
            "指标值低于同一项目符合条件的户数或人数，即使完成也有人应享未享"),
    UNIFORM_SCORES("D7", Severity.WARNING, "多个项目得分相同", "Uniform scores", "三个及以上项目的自评总分完全相同，得分没有区分度"),
    CEILING("D8", Severity.NOTICE, "指标得分普遍满分", "Scores cluster at the ceiling", "计分指标不少于十个，其中九成以上得满分，指标值可能普遍偏低"),
    SCORE_OUTRUNS_MONEY(
            "D9", Severity.WARNING, "得分高于支出进度", "Score outruns money", "指标得分率高于预算执行率，超过规则集的幅度：钱未花出去，成效从何而来"),
    MONEY_WITHOUT_OBJECTIVE(
            "D10", Severity.WARNING, "有资金无目标", "Money without objective", "有预算或支出的项目没有已封存的绩效目标；或项目以外的支出没有单位整体目标"),
    OBJECTIVE_WITHOUT_MONEY("D11", Severity.NOTICE, "有目标无资金", "Objective without money", "已封存绩效目标的项目全年没有预算也没有支出"),
    ONE_HAND("D12", Severity.NOTICE, "同一人设定、填报并自评", "One person set, recorded and scored", "同一指标的指标值、填报的完成值和自评出自同一人"),
    NOT_ALL_EVALUATED(
            "D13",
            Severity.WARNING,
            "自评未全覆盖",
            "Not every project is evaluated",
            "本单位已有项目自评，但仍有在预算或有目标的项目没有自评；自评应覆盖全部项目");

    private final String id;
    private final Severity severity;
    private final String zh;
    private final String en;
    private final String meaning;

    Rule(String id, Severity severity, String zh, String en, String meaning) {
        this.id = id;
        this.severity = severity;
        this.zh = zh;
        this.en = en;
        this.meaning = meaning;
    }

    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }

    /** 规则名称. */
    public String label() {
        return zh;
    }

    public String english() {
        return en;
    }

    /** What exactly is found, as its readers are told. */
    public String meaning() {
        return meaning;
    }
}

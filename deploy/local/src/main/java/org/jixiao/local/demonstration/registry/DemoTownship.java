package org.jixiao.local.demonstration.registry;

/** The townships of region 130109 (乡镇级区划). */
public record DemoTownship(String code, String name) {

    static final DemoTownship[] ALL = {
        new DemoTownship("130109100", "廉州镇"),
        new DemoTownship("130109101", "兴安镇"),
        new DemoTownship("130109102", "贾市庄镇"),
        new DemoTownship("130109103", "南营镇"),
        new DemoTownship("130109104", "梅花镇"),
        new DemoTownship("130109105", "岗上镇"),
        new DemoTownship("130109107", "南董镇"),
        new DemoTownship("130109108", "张家庄镇"),
        new DemoTownship("130109109", "南孟镇"),
        new DemoTownship("130109110", "增村镇"),
        new DemoTownship("130109111", "常安镇"),
        new DemoTownship("130109112", "西关镇"),
        new DemoTownship("130109200", "九门回族乡"),
        new DemoTownship("130109500", "石家庄经济技术开发区"),
    };
}

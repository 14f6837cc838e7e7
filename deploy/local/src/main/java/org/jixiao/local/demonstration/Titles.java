package org.jixiao.local.demonstration;

/** What a person calls the projects that the data names by keys. */
final class Titles {

    private Titles() {}

    static String of(Scenario scenario, String key) {
        for (var project : scenario.read("projects")) {
            if (project.path("key").textValue().equals(key)) {
                return project.at("/body/name").textValue();
            }
        }
        return "单位整体支出";
    }
}

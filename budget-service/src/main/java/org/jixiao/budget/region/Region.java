package org.jixiao.budget.region;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A fiscal region (财政区划); what lies below it names it as its parent. */
@Entity
public class Region {

    @Id
    private String code;

    private String name;
    private String parent;
    private Integer firstYear;
    private Integer lastYear;
    private String successor;

    protected Region() {
        // for Hibernate
    }

    RegionView view() {
        return new RegionView(code, name, parent, firstYear, lastYear, successor);
    }
}

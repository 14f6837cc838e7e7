package org.jixiao.beneficiary.clash;

import io.smallrye.config.ConfigMapping;

/** From when on something is worth a look. */
@ConfigMapping(prefix = "jixiao.clash")
public interface ClashConfig {

    /** Persons who may be paid into one account. */
    int personsPerAccount();

    /** Points of {@code likeness} from which on two entries are looked at as perhaps one person. */
    int likelySamePersonFrom();

    /** How often persons without hashes of likeness are looked for, or {@code off}. */
    String fillEvery();

    /** Completed years of an insured child, both bounds included. */
    int insuredChildFrom();

    int insuredChildTo();

    /** Below this age only a guardian can consent (个人信息保护法 第31条), in completed years. */
    int ageOfConsent();
}

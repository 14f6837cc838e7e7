/** The suite under trial: who is killed and when, who starts it again, how long that takes, a disk that is full. */
package org.jixiao.crash.machine;

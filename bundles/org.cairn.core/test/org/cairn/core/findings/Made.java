// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import java.util.UUID;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.alliance.GroupMember;
import org.cairn.model.alliance.WorkingGroup;
import org.cairn.model.instrument.Level;
import org.cairn.model.instrument.Scale;
import org.cairn.model.maturity.Descriptor;
import org.cairn.model.maturity.Dimension;
import org.cairn.model.maturity.Framework;
import org.cairn.model.maturity.Stage;
import org.cairn.model.maturity.Strand;

/** Small documents for tests. */
final class Made {

    private Made() {
    }

    /** Ofsted's four grades: 1 is the best. */
    static Scale grades() {
        Scale scale = ModelDocuments.make(Scale.class, "Grades");
        scale.setHighIsGood(false);
        String[] names = {"Outstanding", "Good", "Satisfactory", "Inadequate"};
        for (int i = 0; i < names.length; i++) {
            Level level = ModelDocuments.make(Level.class);
            level.setName(names[i]);
            level.setValue(i + 1);
            scale.getLevels().add(level);
        }
        return scale;
    }

    /** Three stages, one dimension, the strands named, each with two descriptors a stage. */
    static Framework framework(String... strands) {
        Framework framework = ModelDocuments.make(Framework.class, "Maturity");
        for (String name : new String[] {"Beginning", "Developing", "Leading"}) {
            Stage stage = ModelDocuments.make(Stage.class);
            stage.setName(name);
            framework.getStages().add(stage);
        }
        Dimension dimension = ModelDocuments.make(Dimension.class);
        framework.getDimensions().add(dimension);
        for (String name : strands) {
            Strand strand = ModelDocuments.make(Strand.class);
            strand.setName(name);
            for (Stage stage : framework.getStages()) {
                for (int i = 1; i <= 2; i++) {
                    Descriptor descriptor = ModelDocuments.make(Descriptor.class);
                    descriptor.setStage(stage.getId());
                    descriptor.setText(name + " " + stage.getName() + " " + i);
                    strand.getDescriptors().add(descriptor);
                }
            }
            dimension.getStrands().add(strand);
        }
        return framework;
    }

    static WorkingGroup trio(String name, UUID leader, WorkingGroup grewFrom) {
        WorkingGroup trio = ModelDocuments.make(WorkingGroup.class);
        trio.setName(name);
        trio.setKind("trio");
        trio.setLeader(leader);
        trio.setGrewFrom(grewFrom == null ? null : grewFrom.getId());
        return trio;
    }

    static void member(WorkingGroup trio, int person, int school, String department) {
        GroupMember member = ModelDocuments.make(GroupMember.class);
        member.setPerson(new UUID(1, person));
        member.setSchool(new UUID(2, school));
        member.setDepartment(department);
        trio.getMembers().add(member);
    }
}

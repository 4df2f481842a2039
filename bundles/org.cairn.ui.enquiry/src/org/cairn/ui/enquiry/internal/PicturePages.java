// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal;

import java.util.List;
import org.cairn.model.alliance.Alliance;
import org.cairn.model.alliance.AlliancePackage;
import org.cairn.model.alliance.CoachingLog;
import org.cairn.model.alliance.EventLog;
import org.cairn.model.alliance.GroupDirectory;
import org.cairn.model.alliance.Programme;
import org.cairn.model.alliance.PupilData;
import org.cairn.model.alliance.Roster;
import org.cairn.model.base.Document;
import org.cairn.model.ethics.SharingProtocol;
import org.cairn.model.evidence.ClaimSet;
import org.cairn.model.evidence.EvidencePackage;
import org.cairn.model.instrument.CriteriaSystem;
import org.cairn.model.instrument.DiamondSession;
import org.cairn.model.instrument.InstrumentPackage;
import org.cairn.model.instrument.LearningWalk;
import org.cairn.model.instrument.ObservationSchedule;
import org.cairn.model.instrument.Questionnaire;
import org.cairn.model.maturity.Assessment;
import org.cairn.model.maturity.Framework;
import org.cairn.model.maturity.MaturityPackage;
import org.cairn.model.meeting.Meeting;
import org.cairn.model.meeting.MeetingPackage;
import org.cairn.model.meeting.ProgressUpdate;
import org.cairn.model.meeting.RequiredDocuments;
import org.cairn.ui.enquiry.internal.alliance.AlignmentPage;
import org.cairn.ui.enquiry.internal.alliance.CascadePage;
import org.cairn.ui.enquiry.internal.alliance.PupilPage;
import org.cairn.ui.enquiry.internal.alliance.SharingPage;
import org.cairn.ui.enquiry.internal.claims.ClaimsPage;
import org.cairn.ui.enquiry.internal.diamond.DiamondPage;
import org.cairn.ui.enquiry.internal.diamond.TogetherPage;
import org.cairn.ui.enquiry.internal.draw.PicturePage;
import org.cairn.ui.enquiry.internal.maturity.AssessmentPage;
import org.cairn.ui.enquiry.internal.maturity.CohortPage;
import org.cairn.ui.enquiry.internal.maturity.FrameworkPage;
import org.cairn.ui.enquiry.internal.maturity.WheelPage;
import org.cairn.ui.enquiry.internal.meeting.MeetingPage;
import org.cairn.ui.enquiry.internal.meeting.RollUpPage;
import org.cairn.ui.enquiry.internal.meeting.UpdatePage;
import org.cairn.ui.enquiry.internal.observation.CriteriaPage;
import org.cairn.ui.enquiry.internal.observation.ObservationPage;
import org.cairn.ui.enquiry.internal.register.CoachingPage;
import org.cairn.ui.enquiry.internal.register.EventsPage;
import org.cairn.ui.enquiry.internal.register.PapersPage;
import org.cairn.ui.enquiry.internal.register.ProgrammePage;
import org.cairn.ui.enquiry.internal.register.RosterPage;
import org.cairn.ui.enquiry.internal.register.WalkPage;
import org.cairn.ui.enquiry.internal.survey.QuestionnairePage;
import org.cairn.ui.enquiry.internal.survey.ResultsPage;
import org.eclipse.emf.ecore.EReference;

/** The pages that draw what a document says: claims, judgements, diamonds and the like. */
final class PicturePages {

    static final List<Pages.Entry> ALL = List.of(
            page(ClaimSet.class, "claims", Messages.page_claims, ClaimsPage::new,
                    EvidencePackage.eINSTANCE.getClaimSet_Claims()),
            page(Framework.class, "framework", Messages.page_framework, FrameworkPage::new),
            page(Framework.class, "cohort", Messages.page_cohort, CohortPage::new),
            page(Assessment.class, "assessment", Messages.page_assessment, AssessmentPage::new,
                    MaturityPackage.eINSTANCE.getAssessment_Judgements()),
            page(Assessment.class, "wheel", Messages.page_wheel, WheelPage::new),
            page(DiamondSession.class, "diamond", Messages.page_diamond, DiamondPage::new),
            page(DiamondSession.class, "together", Messages.page_together, TogetherPage::new),
            page(ObservationSchedule.class, "observations", Messages.page_observations, ObservationPage::new),
            page(CriteriaSystem.class, "criteria", Messages.page_criteria, CriteriaPage::new),
            page(Questionnaire.class, "questionnaire", Messages.page_questionnaire, QuestionnairePage::new),
            page(Questionnaire.class, "results", Messages.page_results, ResultsPage::new),
            page(Meeting.class, "meeting", Messages.page_meeting, MeetingPage::new),
            page(Meeting.class, "rollup", Messages.page_rollup, RollUpPage::new),
            page(ProgressUpdate.class, "update", Messages.page_update, UpdatePage::new),
            page(ProgressUpdate.class, "rollup", Messages.page_rollup, RollUpPage::new),
            page(GroupDirectory.class, "cascade", Messages.page_cascade, CascadePage::new),
            page(Alliance.class, "alignment", Messages.page_alignment, AlignmentPage::new),
            page(SharingProtocol.class, "sharing", Messages.page_sharing, SharingPage::new),
            page(PupilData.class, "pupils", Messages.page_pupils, PupilPage::new),
            page(LearningWalk.class, "walk", Messages.page_walk, WalkPage::new,
                    InstrumentPackage.eINSTANCE.getLearningWalk_Stops()),
            page(Programme.class, "programme", Messages.page_programme, ProgrammePage::new,
                    AlliancePackage.eINSTANCE.getProgramme_Modules()),
            page(CoachingLog.class, "coaching", Messages.page_coaching, CoachingPage::new,
                    AlliancePackage.eINSTANCE.getCoachingLog_Sessions()),
            page(EventLog.class, "events", Messages.page_events, EventsPage::new,
                    AlliancePackage.eINSTANCE.getEventLog_Events()),
            page(Roster.class, "roster", Messages.page_roster, RosterPage::new,
                    AlliancePackage.eINSTANCE.getRoster_Leaders(), AlliancePackage.eINSTANCE.getRoster_Specifications()),
            page(RequiredDocuments.class, "papers", Messages.page_papers, PapersPage::new,
                    MeetingPackage.eINSTANCE.getRequiredDocuments_Papers()));

    private PicturePages() {
    }

    private static Pages.Entry page(Class<? extends Document> type, String id, String title, PicturePage.Maker maker,
            EReference... edits) {
        return new Pages.Entry(type, id, title, List.of(edits), () -> new PicturePage(maker));
    }
}

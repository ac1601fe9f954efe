import { Entity, Index, PrimaryColumn } from 'typeorm';
import { TopicLink } from '../topic/topic-link.entity';

/** That a project is about a topic. */
@Entity()
@Index('project_topic_by_topic', ['topicId', 'projectId'])
export class ProjectTopic extends TopicLink {
  @PrimaryColumn({ type: 'uuid' })
  projectId!: string;
}
